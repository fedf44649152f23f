import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ByteAutomaton, compilePattern, matchBytes } from './compile-pattern.ts'
import { matchesPattern } from './match-pattern.ts'
import { parsePattern } from './parse-pattern.ts'
import { chooserOf, somePattern, someText } from './patterns-under-test.ts'
import { sampleNearMiss, sampleText } from './sample-text.ts'

function automatonOf(pattern: string): ByteAutomaton {
  const { value, findings } = compilePattern(pattern)
  if (!value) throw new Error(findings[0]?.message.en)
  return value
}

/** Automata of random patterns; the few that are refused for their size are left out. */
const someAutomaton = somePattern
  .map(source => compilePattern(source).value)
  .filter((value): value is ByteAutomaton => value !== null && value.next.length < 20_000)

function fits(automaton: ByteAutomaton, text: string): boolean {
  const bytes = new TextEncoder().encode(text)
  return matchBytes(automaton, bytes, 0, bytes.length)
}

const cases: readonly (readonly [pattern: string, accepted: readonly string[], refused: readonly string[]])[] = [
  ['', [''], ['a', '\n']],
  ['a|bc', ['a', 'bc'], ['', 'abc', 'ac', 'a\n']],
  ['^a|b$', ['a', 'b'], ['ax', 'xb']],
  ['a$', ['a'], ['a\n', 'a\r\n']],
  ['.', ['a', '中', '😀', '\u2028', '\u0000', '\u{10ffff}'], ['', '\n', '\r', 'aa', '😀😀']],
  ['[^a]', ['b', '\n', '中', '😀'], ['a', '', 'bb']],
  ['\\d\\w\\s', ['1_ ', '9Z\v'], ['１a ', '1中 ', '1a\u3000', '1a\u00a0']],
  ['\\D\\W\\S', ['１中\u3000'], ['1中a', 'a_a', 'a中 ']],
  ['\\p{Han}{2,4}', ['张三', '〇一', '𠀀𪛖', '鿿㐀豈'], ['张', '々一', '张3', '張三李四王']],
  ['[\\u{1F600}-\\u{1F64F}]', ['😀', '\u{1f64f}'], ['\u{1f5ff}', '\u{1f650}', '\ud83d']],
  ['\\uFFFD', ['\ufffd', '\ud800', '\udfff'], ['\ue000']],
  [
    '[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}',
    ['91310000MA1FL0000X', 'N23100000000000001'],
    ['9131000OMA1FL0000X', ''],
  ],
  ['(a|ab)(c|bcd)(d*)', ['abcd', 'ac', 'abc', 'acdd', 'abcdd'], ['ab', 'abd', 'abcbcd']],
  ['(a?){3}b', ['b', 'aaab'], ['aaaab']],
  ['(a*)*b', ['b', `${'a'.repeat(5_000)}b`], ['a'.repeat(5_000)]],
  ['([a-z]+)+[0-9]', ['abc1'], ['a'.repeat(5_000)]],
  ['[\\]-]', [']', '-'], ['\\', '[']],
  ['(){1000}a{0}', [''], ['a']],
]

describe('the automaton over bytes', () => {
  it.each(cases)('of %j accepts and refuses as the plain meaning does', (pattern, accepted, refused) => {
    const automaton = automatonOf(pattern)
    const parsed = automaton.pattern
    expect(accepted.filter(text => !fits(automaton, text))).toEqual([])
    expect(refused.filter(text => fits(automaton, text))).toEqual([])
    expect(accepted.filter(text => !matchesPattern(text, parsed))).toEqual([])
    expect(refused.filter(text => matchesPattern(text, pattern))).toEqual([])
  })

  it('agrees with the plain meaning and with ECMAScript on random patterns and texts', () => {
    let accepted = 0
    const property = fc.property(
      someAutomaton,
      fc.array(someText, { maxLength: 12 }),
      fc.nat(),
      (automaton, texts, seed) => {
        const expression = new RegExp(`^(?:${automaton.pattern.text})$`, 'u')
        const choose = chooserOf(seed)
        const samples = [sampleText(automaton.pattern, choose), sampleNearMiss(automaton.pattern, choose)]
        for (const text of [...texts, ...samples.filter(sample => sample !== null)]) {
          const isMeant = matchesPattern(text, automaton.pattern)
          if (isMeant) accepted++
          expect([text, fits(automaton, text)]).toEqual([text, isMeant])
          // Its backtracking may take for ever on longer ones.
          if ([...text].length <= 8) expect([text, expression.test(text)]).toEqual([text, isMeant])
        }
      },
    )
    fc.assert(property, { numRuns: 500 })
    expect(accepted).toBeGreaterThan(500)
  })

  it('takes no bytes that are not UTF-8', () => {
    const any = automatonOf('[\\s\\S]*')
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    const isUtf8 = (bytes: Uint8Array) => {
      try {
        decoder.decode(bytes)
        return true
      } catch {
        return false
      }
    }
    const bytes = fc.array(
      fc.constantFrom(
        0,
        0x7f,
        0x80,
        0x8f,
        0x90,
        0x9f,
        0xa0,
        0xbf,
        0xc0,
        0xc2,
        0xdf,
        0xe0,
        0xed,
        0xef,
        0xf0,
        0xf4,
        0xf5,
        0xff,
      ),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(bytes, values => {
        const given = Uint8Array.from(values)
        expect(matchBytes(any, given, 0, given.length)).toBe(isUtf8(given))
      }),
      { numRuns: 5_000 },
    )
  })

  it('looks at nothing beyond the bounds that it is given', () => {
    expect(matchBytes(automatonOf('b+'), new TextEncoder().encode('abba'), 1, 3)).toBe(true)
    expect(matchBytes(automatonOf(''), new Uint8Array(0), 0, 0)).toBe(true)
  })

  it('has rows by class, a dead state first and the ends last', () => {
    fc.assert(
      fc.property(someAutomaton, ({ next, classes, classOf, start, firstEnd }) => {
        expect(next.slice(0, classes).every(target => target === 0)).toBe(true)
        expect(next.every(target => target % classes === 0 && target < next.length)).toBe(true)
        expect(Math.max(...classOf)).toBe(classes - 1)
        expect(start).toBeGreaterThan(0)
        expect(firstEnd % classes).toBe(0)
        expect(firstEnd).toBeLessThan(next.length)
      }),
    )
  })

  it('is the smallest: no two of its states accept the same endings', () => {
    fc.assert(
      fc.property(someAutomaton, ({ next, classes, firstEnd }) => {
        const count = next.length / classes
        expect(distinguish(next, classes, firstEnd)).toBe(count)
      }),
    )
  })

  const intricate = [
    '(a|b)*a(a|b){18}',
    '(a|b)*a(a|b){1000}',
    '.*a.{1000}',
    '((a{0,20}){0,20}){0,20}',
    '((a?){0,90}){0,50}',
    '(.*1.{9}){0,90}',
    '[ab]*a[ab]{9}c[ab]*b[ab]{14}',
  ]
  it.each(intricate)('is refused for %s, whose states pass the limits', pattern => {
    expect(compilePattern(pattern)).toMatchObject({ value: null, findings: [{ rule: 'pattern-too-intricate' }] })
  })

  const large = [
    '.{0,1000}',
    '\\p{Han}{1,1000}',
    '[^\\p{Han}]{0,1000}',
    '[^a][^b]'.repeat(50),
    '(.|..|...){0,300}',
    '(a|aa|aaa)*'.repeat(12),
  ]
  it.each(large)('is made for %s within the limits', pattern => {
    const { next } = automatonOf(pattern)
    expect(next.length).toBeLessThanOrEqual(1 << 20)
  })
})

/** Classes of states by Moore's method, straight from the definition. */
function distinguish(next: ArrayLike<number>, classes: number, firstEnd: number): number {
  const states = Array.from({ length: next.length / classes }, (_, state) => state)
  let names: number[] = states.map(state => (state * classes >= firstEnd ? 1 : 0))
  for (let before = 0; ; ) {
    const numbers = new Map<string, number>()
    names = states.map(state => {
      const targets = Array.from({ length: classes }, (_, one) => names[(next[state * classes + one] ?? 0) / classes])
      const key = [names[state], ...targets].join()
      const number = numbers.get(key) ?? numbers.size
      numbers.set(key, number)
      return number
    })
    if (numbers.size === before) return before
    before = numbers.size
  }
}

describe('facts of a pattern', () => {
  it.each([
    ['', 0, 0, 0, 0, true],
    ['[0-9]{18}|[0-9]{15}', 15, 18, 15, 18, true],
    ['\\p{Han}{2,4}', 2, 4, 6, 16, false],
    ['a*b', 1, null, 1, null, true],
    ['.', 1, 1, 1, 4, false],
    ['(){0}a?', 0, 1, 0, 1, true],
    ['(a*){0}中{0}', 0, 0, 0, 0, true],
  ])('of %j are its lengths and whether it is ASCII', (source, shortest, longest, fewest, most, isAscii) => {
    const { facts } = automatonOf(source)
    expect(facts).toMatchObject({
      characters: { shortest, longest },
      bytes: { shortest: fewest, longest: most },
      isAscii,
    })
  })

  it('hold for every text that is accepted', () => {
    fc.assert(
      fc.property(someAutomaton, fc.nat(), ({ facts, pattern }, seed) => {
        const text = sampleText(pattern, chooserOf(seed))
        const size = new TextEncoder().encode(text).length
        const length = [...text].length
        expect(length).toBeGreaterThanOrEqual(facts.characters.shortest)
        expect(length).toBeLessThanOrEqual(facts.characters.longest ?? length)
        expect(size).toBeGreaterThanOrEqual(facts.bytes.shortest)
        expect(size).toBeLessThanOrEqual(facts.bytes.longest ?? size)
        if (facts.isAscii) expect(size).toBe(length)
        if (facts.places) expect(length).toBe(facts.places.length)
      }),
    )
  })

  it('are a set for each place where the pattern is nothing else', () => {
    expect(automatonOf('A[0-9]{2}(?:B)').facts.places).toHaveLength(4)
    expect(automatonOf('A|B').facts.places).toBeNull()
    expect(automatonOf('A?').facts.places).toBeNull()
  })
})

describe('samples of a pattern', () => {
  it('are accepted, near misses refused, and the same for the same choices', () => {
    fc.assert(
      fc.property(someAutomaton, fc.nat(), ({ pattern }, seed) => {
        const text = sampleText(pattern, chooserOf(seed))
        const miss = sampleNearMiss(pattern, chooserOf(seed))
        expect(matchesPattern(text, pattern)).toBe(true)
        expect(miss !== null && matchesPattern(miss, pattern)).toBe(false)
        expect(sampleText(pattern, chooserOf(seed))).toBe(text)
      }),
    )
  })

  it('are readable where the pattern leaves the choice', () => {
    const { value } = parsePattern('.{8}\\p{Han}{3}')
    expect(value && sampleText(value, chooserOf(7))).toMatch(/^[0-9A-Za-z]{8}[\u4e00-\u9fa5]{3}$/)
    expect(value && sampleNearMiss(value, chooserOf(7))).not.toBeNull()
  })

  it('have no near miss where everything fits', () => {
    const { value } = parsePattern('[\\s\\S]*')
    expect(value && sampleNearMiss(value, chooserOf(1))).toBeNull()
  })
})
