import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compilePattern } from './compile-pattern.ts'
import { parsePattern } from './parse-pattern.ts'

const refused: readonly (readonly [pattern: string, rule: string, position: number])[] = [
  ['a(?=b)', 'pattern-look-around', 2],
  ['(?!b)', 'pattern-look-around', 1],
  ['(?<=b)a', 'pattern-look-around', 1],
  ['(?<!b)a', 'pattern-look-around', 1],
  ['(a)\\1', 'pattern-back-reference', 4],
  ['\\k<name>', 'pattern-back-reference', 1],
  ['(?<year>[0-9])', 'pattern-group-named', 1],
  ['(?P<year>[0-9])', 'pattern-group-named', 1],
  ['(?>a)', 'pattern-group-unknown', 1],
  ['(?#a)', 'pattern-group-unknown', 1],
  ['(?', 'pattern-group-unknown', 1],
  ['(?i)a', 'pattern-flag-inline', 1],
  ['(?-i:a)', 'pattern-flag-inline', 1],
  ['a*?', 'pattern-quantifier-lazy', 3],
  ['a{1,2}?', 'pattern-quantifier-lazy', 7],
  ['a++', 'pattern-quantifier-possessive', 3],
  ['\\bword', 'pattern-word-boundary', 1],
  ['\\Aa', 'pattern-anchor-inside', 1],
  ['a\\z', 'pattern-anchor-inside', 2],
  ['a^', 'pattern-anchor-inside', 2],
  ['a$b', 'pattern-anchor-inside', 2],
  ['(^a)', 'pattern-anchor-inside', 2],
  ['(a$)', 'pattern-anchor-inside', 3],
  ['^*', 'pattern-repeat-of-nothing', 2],
  ['\\q', 'pattern-escape-unknown', 1],
  ['[\\b]', 'pattern-escape-unknown', 2],
  ['\\<a', 'pattern-escape-unknown', 1],
  ['\\x41', 'pattern-escape-unknown', 1],
  ['\\0', 'pattern-escape-unknown', 1],
  ['中\\', 'pattern-escape-incomplete', 2],
  ['😀\\u12', 'pattern-escape-incomplete', 2],
  ['\\u{110000}', 'pattern-escape-incomplete', 1],
  ['\\u{}', 'pattern-escape-incomplete', 1],
  ['\\uD83D', 'pattern-escape-incomplete', 1],
  ['\\u{DC00}', 'pattern-escape-incomplete', 1],
  ['\\p{L}', 'pattern-property-unknown', 1],
  ['\\pL', 'pattern-property-unknown', 1],
  ['[]', 'pattern-class-empty', 1],
  ['[^]', 'pattern-class-empty', 1],
  ['[^\\s\\S]', 'pattern-class-empty', 1],
  ['a[bc', 'pattern-class-open', 2],
  ['[[:alpha:]]', 'pattern-class-named', 2],
  ['[[=a=]]', 'pattern-class-named', 2],
  ['[a-z-[b]]', 'pattern-class-subtraction', 5],
  ['[z-a]', 'pattern-range-reversed', 2],
  ['[\\d-z]', 'pattern-range-of-class', 2],
  ['[a-\\d]', 'pattern-range-of-class', 2],
  ['*a', 'pattern-repeat-of-nothing', 1],
  ['a|+', 'pattern-repeat-of-nothing', 3],
  ['(?:?)', 'pattern-repeat-of-nothing', 4],
  ['a**', 'pattern-repeat-of-nothing', 3],
  ['a{2}{3}', 'pattern-repeat-of-nothing', 5],
  ['{2}', 'pattern-repeat-of-nothing', 1],
  ['a{,2}', 'pattern-repeat-unreadable', 2],
  ['a{2', 'pattern-repeat-unreadable', 2],
  ['a{b}', 'pattern-repeat-unreadable', 2],
  ['a{-1}', 'pattern-repeat-unreadable', 2],
  ['a{3,2}', 'pattern-repeat-reversed', 2],
  ['a{1001}', 'pattern-repeat-too-great', 2],
  ['a{0,99999999999999999999}', 'pattern-repeat-too-great', 2],
  ['(a', 'pattern-group-open', 1],
  ['((a)', 'pattern-group-open', 1],
  ['a)', 'pattern-bracket-stray', 2],
  ['a]', 'pattern-bracket-stray', 2],
  ['a}', 'pattern-bracket-stray', 2],
  ['a\ud83d', 'pattern-surrogate-alone', 2],
  ['[\udc00]', 'pattern-surrogate-alone', 2],
  ['a'.repeat(2_001), 'pattern-too-long', 2_001],
  [`${'('.repeat(101)}a${')'.repeat(101)}`, 'pattern-nested-too-deep', 101],
  ['(a{1000}){11}', 'pattern-too-large', 1],
  ['((((a{1000}){1000}){1000}){1000}){1000}', 'pattern-too-large', 1],
  ['(((((){1000}){1000}){1000}){1000}){1000}', 'pattern-too-large', 1],
]

const taken = [
  '',
  '^$',
  '^a|b$',
  '()',
  '(|a)',
  'a||b',
  '[-a]',
  '[a-]',
  '[0-9-_]',
  '[[]',
  '[a^]',
  '[+--]',
  '\\/\\-\\"\\@',
  '\\p{Han}\\p{Script=Han}\\P{sc=Han}',
  'a{0}',
  'a{1000}',
  'a'.repeat(2_000),
  '😀'.repeat(2_000),
  `${'('.repeat(100)}a${')'.repeat(100)}`,
]

function shorten(pattern: string): string {
  return pattern.length > 60 ? `${pattern.slice(0, 60)}…` : pattern
}

describe('a portable pattern', () => {
  it.each(refused.map(([pattern, ...rest]) => [shorten(pattern), ...rest, pattern] as const))(
    'is not %j: %s at %d',
    (_, rule, position, pattern) => {
      const { value, findings } = parsePattern(pattern)
      expect(value).toBeNull()
      expect(findings).toMatchObject([{ rule, severity: 'error', evidence: { position } }])
      expect(findings[0]?.fix?.zh).not.toBe('')
      expect(findings[0]?.message.en).not.toMatch(/[\u4e00-\u9fff]/)
    },
  )

  it.each(taken.map(pattern => [shorten(pattern), pattern]))('is %j', (_, pattern) => {
    expect(parsePattern(pattern ?? '').findings).toEqual([])
  })

  it('never throws, and says why when it refuses, whatever the text', () => {
    const pieces = [
      '(',
      ')',
      '[',
      ']',
      '{',
      '}',
      '?',
      '*',
      '\\',
      '^',
      '$',
      '|',
      '-',
      ',',
      '1',
      'a',
      'u',
      'p',
      '<',
      '=',
      ':',
      '\ud800',
      '中',
    ]
    const hostile = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map(parts => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), text => {
        const { value, findings } = compilePattern(text)
        expect(value === null).toBe(findings.length === 1)
      }),
      { numRuns: 2_000 },
    )
  })

  it('shows the neighbourhood of the fault, not all of a long pattern', () => {
    const [finding] = parsePattern(`${'a'.repeat(900)}\\q${'b'.repeat(900)}`).findings
    expect(finding?.evidence?.pattern).toHaveLength(122)
    expect(finding?.evidence?.pattern).toContain('a\\qb')
  })
})
