import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CheckAlgorithm } from '../ast.ts'
import { compilePattern } from '../pattern/compile-pattern.ts'
import { holds } from '../reference/evaluate.ts'
import { checkCharacterFor, checkPositionsOf, isCheckRight } from './check-digit.ts'
import { isIdentifierSound, lowerIdentifier, partOf } from './judge-identifier.ts'
import { findScheme, identifierSchemes } from './list.ts'
import type { IdentifierScheme } from './scheme.ts'
import { strengthOf } from './strength.ts'

/** Numbers that standards, registers and encyclopaedias print, by scheme. */
const published: readonly (readonly [id: string, numbers: string])[] = [
  ['uscc', '91350100M000100Y43 91110000600037341L 9144030071526726XG 914403001922038216 91330100799655058B'],
  ['organisation-code', 'D2143569-X 71526726-X 71526726X'],
  ['business-registration-number', '440301103448669'],
  ['citizen-id', '11010519491231002X 440524188001010014'],
  ['gtin-8', '96385074 73513537'],
  ['gtin-12', '036000291452'],
  ['gtin-13', '4006381333931 6901234567892 5901234123457'],
  ['gtin-14', '10614141000415'],
  ['isbn-13', '9780306406157 9783161484100'],
  ['isbn-10', '0306406152 080442957X'],
  ['issn', '0378-5955 2049-3630 0317-8471 2434-561X'],
  [
    'bank-card',
    '4111111111111111 5500005555555559 378282246310005 6011111111111117 30569309025904 6222021234567890128',
  ],
  ['imei', '490154203237518'],
  [
    'iban',
    'GB82WEST12345698765432 DE89370400440532013000 FR1420041010050500013M02606 NL91ABNA0417164300 CH9300762011623852957 BE68539007547034 NO9386011117947 ES9121000418450200051332 AT611904300234573201 SE4550000000058398257466 IT60X0542811101000000123456 PL61109010140000071219812874 DK5000400440116243 FI2112345600000785 PT50000201231234567890154 MT84MALT011000012345MTLCAST001S SA0380000000608010167519 AE070331234567890123456 TR330006100519786457841326 BR1800360305000010009795493C1 KZ86125KZT5004100100',
  ],
  ['lei', '213800KUD8LAJWSQ9D15 54930084UKLVMY22DS16 5493001KJTIIGC8Y1R12 HWUPKR0MPOU8FGXBT394'],
  ['container-number', 'CSQU3054383 HLXU2008419'],
  ['imo-ship-number', '9074729 9319466 IMO9074729'],
  ['vin', '1M8GDM9AXKP042788 5GZCZ43D13S812715 11111111111111111'],
]

function schemeOf(id: string): IdentifierScheme {
  const scheme = findScheme(id)
  if (!scheme) throw new Error(`no scheme ${id}`)
  return scheme
}

const noCodes = () => []

describe('published numbers', () => {
  it.each(published.flatMap(([id, numbers]) => numbers.split(' ').map(number => [id, number] as const)))(
    'are sound by %s: %s',
    (id, number) => {
      expect(isIdentifierSound(number, schemeOf(id), noCodes)).toBe(true)
    },
  )

  it.each<[string, CheckAlgorithm, string, string]>([
    ['Luhn', { method: 'luhn', shortest: 2, longest: 20 }, '7992739871', '3'],
    ['MOD 11,10', { method: 'hybrid', length: 6, modulus: 10 }, '79462', '3'],
    ['MOD 11,10', { method: 'hybrid', length: 5, modulus: 10 }, '0794', '5'],
    ['MOD 11,10 of the parking draft', { method: 'hybrid', length: 12, modulus: 10 }, '31011500042', '8'],
    ['MOD 97-10', { method: 'mod-97', shortest: 6, longest: 6, turned: 0 }, '0794', '44'],
  ])('have the check character that is printed: %s', (_, algorithm, body, check) => {
    expect(isCheckRight(body + check, algorithm)).toBe(true)
    expect(checkCharacterFor(body + '0'.repeat(check.length), algorithm)).toBe(check)
  })
})

describe('the check character', () => {
  const uscc = schemeOf('uscc').checks[1]?.algorithm
  if (!uscc) throw new Error('uscc has two checks')

  it.each([
    ['too short', '91110000600037341'],
    ['too long', '91110000600037341LL'],
    ['empty', ''],
    ['out of the alphabet', '9111000060003734IL'],
    ['small', '91110000600037341l'],
    ['of full width', '９1110000600037341L'],
    ['beyond the basic plane', '𝟗1110000600037341L'],
  ])('is not right where the text is %s', (_, text) => {
    expect(isCheckRight(text, uscc)).toBe(false)
  })

  it('is null where it is not issued', () => {
    const algorithm: CheckAlgorithm = {
      method: 'weighted',
      length: 2,
      alphabet: '0123456789',
      weights: [1, 0],
      adds: 'product',
      modulus: 10,
      check: 1,
      characters: '-123456789',
    }
    expect(checkCharacterFor('0-', algorithm)).toBe(null)
    expect(isCheckRight('0-', algorithm)).toBe(false)
    expect(isCheckRight('11', algorithm)).toBe(true)
  })

  const algorithms = identifierSchemes.flatMap(({ id, checks, sound }) =>
    checks.map(({ algorithm, part }, at) => {
      const text = sound.map(one => partOf(one, part)).find(one => isCheckRight(one, algorithm))
      if (text === undefined) throw new Error(`no sound example of ${id} is about its check ${at}`)
      return { id, at, algorithm, text }
    }),
  )

  it.each(algorithms)('of $id, number $at, put into any body, makes it right; no other does', ({ algorithm, text }) => {
    const letters = 'alphabet' in algorithm ? algorithm.alphabet : '0123456789'
    const length = 'length' in algorithm ? algorithm.length : Math.max([...text].length, algorithm.shortest)
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...letters), { minLength: length, maxLength: length }), body => {
        const check = checkCharacterFor(body.join(''), algorithm)
        if (check === null) return
        const whole = [...body]
        for (const [index, position] of checkPositionsOf(length, algorithm).entries())
          whole[position] = check[index] ?? ''
        expect(isCheckRight(whole.join(''), algorithm)).toBe(true)
        const [last = 0] = checkPositionsOf(length, algorithm).slice(-1)
        for (const other of '0123456789X')
          if (other !== whole[last]) expect(isCheckRight(whole.with(last, other).join(''), algorithm)).toBe(false)
      }),
    )
  })

  it.each(algorithms.filter(({ algorithm }) => strengthOf(algorithm).substitutions === 0))(
    'of $id, number $at, notices every single substitution, as it promises',
    ({ algorithm, text }) => {
      const letters = 'alphabet' in algorithm ? algorithm.alphabet.replace('-', '') : '0123456789'
      const characters = [...text]
      for (const [at, right] of characters.entries())
        for (const wrong of letters)
          if (wrong !== right && right !== '-')
            expect(isCheckRight(characters.with(at, wrong).join(''), algorithm)).toBe(false)
    },
  )
})

describe.each(identifierSchemes)('the scheme $id', scheme => {
  it('has patterns that engines take', () => {
    const patterns = [scheme.pattern, ...[...scheme.checks, ...scheme.parts].flatMap(({ when }) => when ?? [])]
    for (const pattern of patterns) expect(compilePattern(pattern).findings).toEqual([])
  })

  it('means the same in the language of the engines', () => {
    const condition = lowerIdentifier({ op: 'cell', column: 0 }, scheme, noCodes)
    const changed = fc.tuple(
      fc.constantFrom(...scheme.sound, ...scheme.faulty),
      fc.nat(30),
      fc.constantFrom(...'019AIXUZ- xé沪９𝟗', ''),
    )
    fc.assert(
      fc.property(changed, ([text, at, character]) => {
        const whole = [...text].toSpliced(at, 1, character).join('')
        expect(holds(condition, { cells: [whole], keys: new Map() })).toBe(isIdentifierSound(whole, scheme, noCodes))
      }),
    )
  })
})

describe('an identifier with codes within it', () => {
  const scheme: IdentifierScheme = {
    ...schemeOf('region-code'),
    parts: [{ id: 'province', title: { zh: '省级', en: 'province' }, start: 0, length: 2, codes: 'provinces' }],
  }
  const codesOf = (list: string) => (list === 'provinces' ? ['31'] : [])

  it.each([
    ['310115', true],
    ['320115', false],
  ])('%s: %s', (text, isSound) => {
    expect(isIdentifierSound(text, scheme, codesOf)).toBe(isSound)
    const condition = lowerIdentifier({ op: 'cell', column: 0 }, scheme, codesOf)
    expect(holds(condition, { cells: [text], keys: new Map() })).toBe(isSound)
  })
})
