import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { PGlite } from '@electric-sql/pglite'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compilePattern } from './compile-pattern.ts'
import { importPattern } from './import-pattern.ts'
import { matchesPattern } from './match-pattern.ts'
import { parsePattern } from './parse-pattern.ts'
import type { Pattern } from './pattern-node.ts'
import { chooserOf, somePattern, someText } from './patterns-under-test.ts'
import { printPattern } from './print-pattern.ts'
import { sampleNearMiss, sampleText } from './sample-text.ts'

function patternOf(source: string): Pattern {
  const { value, findings } = parsePattern(source)
  if (!value) throw new Error(findings[0]?.message.en)
  return value
}

describe('a pattern is spelled', () => {
  it.each([
    ['a|b', 'a|b', '^(?:a|b)$', '^(?:a|b)$'],
    ['\\d{2}-中', '[0-9]{2}\\x{2D}中', '^(?:[0-9]{2}\\x{2D}中)$', '^(?:[0-9]{2}\\u002D中)$'],
    ['[^a]', '[^a]', '^(?:[^a])$', '^(?:[^a])$'],
    ['.', '[^\\x{A}\\x{D}]', '^(?:[^\\x{A}\\x{D}])$', '^(?:[^\\u000A\\u000D])$'],
    [
      "[\\]\\-\\\\']",
      '[\\x{27}\\x{2D}\\x{5C}\\x{5D}]',
      '^(?:[\\x{27}\\x{2D}\\x{5C}\\x{5D}])$',
      '^(?:[\\u0027\\u002D\\u005C\\u005D])$',
    ],
    ['😀', '\\x{1F600}', '^(?:\\x{1F600})$', '^(?:\\U0001F600)$'],
    ['(ab)*', '(?:ab)*', '^(?:(?:ab)*)$', '^(?:(?:ab)*)$'],
    ['a{1,1000}', 'a{1,1000}', '^(?:a{1,1000})$', '^(?:aa{0,255}a{0,255}a{0,255}a{0,234})$'],
    ['a{300,}', 'a{300,}', '^(?:a{300,})$', '^(?:a{255}a{45}a*)$'],
    ['(a{30}){40}', '(?:a{30}){33}(?:a{30}){7}', '^(?:(?:a{30}){33}(?:a{30}){7})$', '^(?:(?:a{30}){40})$'],
    ['[\\s\\S]', '[\\x{0}-\\x{10FFFF}]', '^(?:[\\x{0}-\\x{10FFFF}])$', '^(?:[\\u0001-\\U0010FFFF])$'],
    ['\\u{0}', '\\x{0}', '^(?:\\x{0})$', '^(?:[^\\u0001-\\U0010FFFF])$'],
    ['', '', '^(?:)$', '^(?:)$'],
  ])('%j for DuckDB, ClickHouse and PostgreSQL', (source, duckdb, clickhouse, postgresql) => {
    const pattern = patternOf(source)
    expect(printPattern(pattern, 'duckdb')).toBe(duckdb)
    expect(printPattern(pattern, 'clickhouse')).toBe(clickhouse)
    expect(printPattern(pattern, 'postgresql')).toBe(postgresql)
  })

  it('portably so that it reads the same again', () => {
    fc.assert(
      fc.property(somePattern, fc.array(someText, { minLength: 5, maxLength: 20 }), (source, texts) => {
        const pattern = patternOf(source)
        const again = patternOf(printPattern(pattern, 'portable'))
        expect(texts.map(text => matchesPattern(text, again))).toEqual(texts.map(text => matchesPattern(text, pattern)))
      }),
    )
  })
})

describe('engines', () => {
  let duckdb: DuckDBConnection
  let postgresql: PGlite

  beforeAll(async () => {
    duckdb = await (await DuckDBInstance.create(':memory:')).connect()
    postgresql = new PGlite()
    await postgresql.waitReady
  })
  afterAll(async () => {
    duckdb.closeSync()
    await postgresql.close()
  })

  async function askDuckdb(pattern: Pattern, texts: readonly string[]): Promise<unknown[]> {
    const source = quote(printPattern(pattern, 'duckdb'))
    const rows = texts.map((text, at) => `(${at}, ${quote(text)})`).join()
    // The whole list comes twice: a filter takes ways in the optimiser that an expression does not.
    const reader = await duckdb.runAndReadAll(
      `with t(n, s) as (values ${rows}), f as (select n from t where regexp_full_match(s, ${source}))
       select regexp_full_match(s, ${source}), n in (select n from f) from t order by n`,
    )
    return reader.getRows().map(([value, isKept]) => (value === isKept ? value : `${value}, yet filtered ${isKept}`))
  }

  async function askPostgresql(pattern: Pattern, texts: readonly string[]): Promise<unknown[]> {
    const source = quote(printPattern(pattern, 'postgresql'))
    const rows = texts.map((text, at) => `(${at}, ${quote(text)})`).join()
    const { rows: found } = await postgresql.query<{ fits: boolean }>(
      `select s ~ ${source} as fits from (values ${rows}) as t(n, s) order by n`,
    )
    return found.map(row => row.fits)
  }

  function askEcmascript(pattern: Pattern, texts: readonly string[]): boolean[] {
    const expression = new RegExp(printPattern(pattern, 'ecmascript'), 'u')
    return texts.map(text => expression.test(text))
  }

  function askMeaning(pattern: Pattern, texts: readonly string[]): boolean[] {
    return texts.map(text => matchesPattern(text, pattern))
  }

  async function expectAgreement(pattern: Pattern, texts: readonly string[]): Promise<void> {
    const meant = askMeaning(pattern, texts)
    const told = (answers: readonly unknown[]) => texts.map((text, at) => [text, answers[at]])
    expect(told(await askDuckdb(pattern, texts))).toEqual(told(meant))
    expect(told(await askPostgresql(pattern, texts))).toEqual(told(meant))
  }

  it('answer as the plain meaning does on random patterns and texts', async () => {
    const isWithin = (source: string) => compilePattern(source).value !== null
    const property = fc.asyncProperty(
      somePattern.filter(isWithin),
      fc.array(someText, { minLength: 1, maxLength: 12 }),
      fc.nat(),
      async (source, texts, seed) => {
        const pattern = patternOf(source)
        const choose = chooserOf(seed)
        const samples = [sampleText(pattern, choose), sampleText(pattern, choose), sampleNearMiss(pattern, choose)]
        const all = [...texts, ...samples.filter(sample => sample !== null)].filter(text => !text.includes('\0'))
        await expectAgreement(pattern, all)
        const short = all.filter(text => [...text].length <= 8)
        expect(askEcmascript(pattern, short)).toEqual(askMeaning(pattern, short))
      },
    )
    await fc.assert(property, { numRuns: 200 })
  })

  const special = [
    "'",
    '"',
    '\\',
    ']',
    '[',
    '-',
    '^',
    '$',
    '.',
    '*',
    '+',
    '?',
    '(',
    ')',
    '{',
    '}',
    '|',
    '/',
    ',',
    '&',
    '~',
    '#',
    ':',
    '=',
    '<',
    '>',
    '!',
    '%',
    '`',
    ' ',
    '\t',
    '\n',
    '\r',
    '\u0001',
    '\u001f',
    '\u007f',
    '\u0085',
    '\u00a0',
    '\u2028',
    '\ufeff',
    '\uffff',
    '中',
    '々',
    '😀',
    '\u{10ffff}',
  ]
  const quoted = (character: string) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`

  it.each(special.map(character => [character.codePointAt(0)?.toString(16), character]))(
    'tell U+%s from the others, by itself and in classes',
    async (_, character = '') => {
      for (const source of [
        quoted(character),
        `[${quoted(character)}]`,
        `[^${quoted(character)}]`,
        `[a${quoted(character)}b]*`,
      ]) {
        await expectAgreement(patternOf(source), special)
      }
    },
  )

  it.each([
    ['a', ['a', 'a\n', 'a\r\n', '\na', 'a\n\n', '']],
    ['a*', ['', 'a', '\n', 'aa\n']],
    ['(a|ab)(c|bcd)(d*)', ['abcd', 'ac', 'abcdd', 'abd']],
    ['(a*)*(b*)*', ['', 'ab', 'ba', 'aabb']],
    ['.{0,1000}', ['', '中'.repeat(1_000), '中'.repeat(1_001)]],
    ['\\p{Han}{1,1000}', ['中'.repeat(1_000), '中'.repeat(1_001), '𠀀', '々']],
    ['(a{30}){40}', ['a'.repeat(1_200), 'a'.repeat(1_199), 'a'.repeat(1_201)]],
    ['(a{0,30}){2,40}', ['', 'a'.repeat(1_200), 'a'.repeat(1_201)]],
    ['([a-z]{0,300}-){0,30}', ['', `${'a'.repeat(300)}-b-`, `${'a'.repeat(301)}-`]],
    ['(a{400,}b?){2,}', ['a'.repeat(800), 'a'.repeat(799), `${'a'.repeat(400)}b${'a'.repeat(400)}b`]],
    ['(((a{0,5}){0,5}){0,5}){0,5}', ['a'.repeat(625), 'a'.repeat(626)]],
    ['[^a][^b]'.repeat(200), ['ba'.repeat(200), 'ab'.repeat(200)]],
  ])('agree on %j', async (source, texts) => {
    await expectAgreement(patternOf(source), texts)
  })
})

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

describe('an imported pattern', () => {
  it.each([
    ['a', '[\\s\\S]*a[\\s\\S]*'],
    ['', '[\\s\\S]*'],
    ['^$', ''],
    ['^a', 'a[\\s\\S]*'],
    ['a$', '[\\s\\S]*a'],
    ['^a|b$', 'a[\\s\\S]*|[\\s\\S]*b'],
    ['(^a$|^b$)', 'a|b'],
    ['(?:^a)b$', 'ab'],
    ['^[\\w-.]+$', '[\\-.0-9A-Z_a-z]+'],
    ['^a+?b{,2}]}$', 'a+b\\{,2\\}\\]\\}'],
    ['^(?<year>\\d{4})\\x2D\\cJ$', '[0-9]{4}-\\n'],
    ['^\\s$', '[\\t-\\r \\u{A0}\\u{1680}\\u{2000}-\\u{200A}\\u{2028}\\u{2029}\\u{202F}\\u{205F}\\u{3000}\\u{FEFF}]'],
    ['^[^]$', '[\\s\\S]'],
  ])('of ECMAScript, %j, becomes %j', (source, portable) => {
    expect(importPattern(source, 'ecmascript')).toEqual({ value: portable, findings: [] })
  })

  it.each([
    ['a(?=b)', 'pattern-look-around', 2],
    ['(a)\\1', 'pattern-back-reference', 4],
    ['a\\b', 'pattern-word-boundary', 2],
    ['^(a$|b)', 'pattern-anchor-inside', 4],
    ['(^a)*', 'pattern-anchor-inside', 2],
    ['\\p{L}', 'pattern-property-unknown', 1],
    ['[]', 'pattern-class-empty', 1],
  ])('of ECMAScript, %j, is refused as %s', (source, rule, position) => {
    expect(importPattern(source, 'ecmascript')).toMatchObject({
      value: null,
      findings: [{ rule, evidence: { position } }],
    })
  })

  it.each([
    ['^a$', '\\^a\\$'],
    ['[a-z-[aeiou]]', '[b-df-hj-np-tv-z]'],
    ['[^a-[b]]x\\s', '[^ab]x[\\t\\n\\r ]'],
  ])('of XML Schema, %j, becomes %j', (source, portable) => {
    expect(importPattern(source, 'xsd')).toEqual({ value: portable, findings: [] })
  })

  it('of XML Schema says that other digits are left out, and refuses what is most of Unicode', () => {
    expect(importPattern('\\d{2}', 'xsd')).toMatchObject({
      value: '[0-9]{2}',
      findings: [{ rule: 'pattern-digits-narrowed', severity: 'warning' }],
    })
    expect(importPattern('\\i\\c*', 'xsd').findings).toEqual([])
    expect(importPattern('\\w+', 'xsd')).toMatchObject({ value: null, findings: [{ rule: 'pattern-escape-unknown' }] })
  })

  it('of ECMAScript finds what a search finds', () => {
    const anchors = fc.tuple(fc.constantFrom('', '^'), fc.constantFrom('', '$'))
    const branches = fc.array(fc.tuple(anchors, somePattern), { minLength: 1, maxLength: 2 })
    const searched = branches.map(parts => parts.map(([[start, end], inner]) => `${start}(${inner})${end}`).join('|'))
    fc.assert(
      fc.property(searched, fc.array(someText, { maxLength: 10 }), (source, texts) => {
        const { value } = importPattern(source, 'ecmascript')
        const expression = new RegExp(source, 'u')
        expect(texts.map(text => value !== null && matchesPattern(text, value))).toEqual(
          texts.map(text => expression.test(text)),
        )
      }),
      { numRuns: 300 },
    )
  })
})
