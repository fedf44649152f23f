import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CheckAlgorithm } from '../../../ast.ts'
import { checkCharacterFor, isCheckRight } from '../../../identifier/check-digit.ts'
import { identifierSchemes } from '../../../identifier/list.ts'
import { compileCondition, first } from '../condition-under-test.ts'

const compile = (algorithm: CheckAlgorithm, encoding: 'utf-8' | 'gb18030' = 'utf-8') =>
  compileCondition({ op: 'check-digit', of: first, algorithm }, encoding)

const schemes = identifierSchemes.flatMap(scheme =>
  scheme.checks.map(({ part, algorithm }, index) => ({ name: `${scheme.id} ${index}`, scheme, part, algorithm })),
)

describe('a check character', () => {
  it.each(schemes)('of $name is right and wrong as the plain meaning says', ({ scheme, part, algorithm }) => {
    const isRight = compile(algorithm)
    for (const text of [...scheme.sound, ...scheme.faulty]) {
      const of = part ? [...text].slice(part.start, part.start + part.length).join('') : text
      expect([of, isRight(of)]).toEqual([of, isCheckRight(of, algorithm)])
    }
  })

  it.each(schemes)('of $name is found in any text of its alphabet', ({ algorithm }) => {
    const isRight = compile(algorithm)
    const length = 'length' in algorithm ? algorithm.length : algorithm.longest
    const characters = [...('alphabet' in algorithm ? algorithm.alphabet : '0123456789'), 'X', '中', ' ']
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...characters), { minLength: Math.max(0, length - 2), maxLength: length + 1 }),
        of => {
          const text = of.join('')
          expect(isRight(text)).toBe(isCheckRight(text, algorithm))
          const check = checkCharacterFor(text, algorithm)
          if (check === null || check.length > 1 || !('length' in algorithm)) return
          const at = algorithm.method === 'weighted' ? algorithm.check : of.length - 1
          expect(isRight(of.with(at, check).join(''))).toBe(true)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('of a long number, and of an alphabet beyond ASCII, is computed too', () => {
    const weights = Array.from({ length: 100 }, (_, position) => (position === 99 ? 0 : (position % 9) + 1))
    const long: CheckAlgorithm = {
      method: 'weighted',
      length: 100,
      alphabet: '0123456789',
      weights,
      adds: 'product',
      modulus: 10,
      check: 99,
      characters: '0123456789',
    }
    const text = '7'.repeat(99)
    const check = checkCharacterFor(`${text}0`, long)
    expect([compile(long)(`${text}${check}`), compile(long)(`${text}x`)]).toEqual([true, false])
    const plate: CheckAlgorithm = {
      method: 'weighted',
      length: 3,
      alphabet: '京沪0',
      weights: [3, 5, 0],
      adds: 'product',
      modulus: 3,
      check: 2,
      characters: '甲乙-',
    }
    for (const encoding of ['utf-8', 'gb18030'] as const) {
      for (const of of ['京京甲', '沪京甲', '京沪甲', '00乙', '0沪甲', '沪沪乙']) {
        expect([of, compile(plate, encoding)(of)]).toEqual([of, isCheckRight(of, plate)])
      }
    }
  })
})
