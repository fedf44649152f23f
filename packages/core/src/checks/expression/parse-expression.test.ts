import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { KnownColumn } from '../kind/kind.ts'
import { holds } from '../reference/evaluate.ts'
import { columnsOfExpression } from './columns-of-expression.ts'
import type { ExpressionScope } from './operand-reader.ts'
import { parseExpression } from './parse-expression.ts'
import { ExpressionFault } from './token.ts'

const types: Readonly<Record<string, Omit<KnownColumn, 'ordinal' | 'offset'>>> = {
  a: { type: 'decimal', form: null },
  b: { type: 'integer', form: null },
  名称: { type: 'text', form: null },
  'net weight (kg)': { type: 'decimal', form: null },
  day_on: { type: 'date', form: 'YYYYMMDD' },
  until: { type: 'date', form: 'YYYY-MM-DD' },
  at: { type: 'moment', form: 'YYYY-MM-DD hh:mm:ss' },
  'a"b': { type: 'text', form: null },
}
const names = Object.keys(types)
const scope: ExpressionScope = {
  columnOf: name => {
    const column = types[name]
    return column && { ordinal: names.indexOf(name), ...column, offset: 480 }
  },
  missing: ['无'],
  asOf: '2026-06-15',
  now: '2026-06-15T04:00:00Z',
}

type Cells = Readonly<Record<string, string>>

/** True, false, or null where the record is passed over. */
function judge(source: string, cells: Cells): boolean | null {
  const { condition, needs } = parseExpression(source, scope)
  const scene = { cells: names.map(name => cells[name] ?? ''), keys: new Map() }
  return needs.every(one => holds(one, scene)) ? holds(condition, scene) : null
}

function faultOf(source: string): ExpressionFault {
  try {
    parseExpression(source, scope)
  } catch (fault) {
    if (fault instanceof ExpressionFault) return fault
    throw fault
  }
  throw new Error(`“${source}” was read`)
}

describe('an expression', () => {
  it.each<[string, Cells, boolean | null]>([
    ["until + 2 > '2026-01-31'", { until: '2026-01-30' }, true],
    ["until + 1 > '2026-01-31'", { until: '2026-01-30' }, false],
    ['at < until + 1', { at: '2026-01-30 23:59:59', until: '2026-01-30' }, true],
    ['at < until + 1', { at: '2026-01-31 00:00:00', until: '2026-01-30' }, false],
    ['until - day_on = 1', { until: '2026-01-30', day_on: '20260129' }, true],
    ['at + 60 <= now()', { at: '2026-06-15 11:59:00' }, true],
    ['greatest(until, day_on) = until', { until: '2026-01-30', day_on: '20260129' }, true],
    // Precedence: times before plus, both before comparisons, not before and, and before or.
    ['a + b * 2 = 7', { a: '1', b: '3' }, true],
    ['(a + b) * 2 = 8', { a: '1', b: '3' }, true],
    ['a - b - 1 = -3', { a: '1', b: '3' }, true],
    ['-a * b = -3', { a: '1', b: '3' }, true],
    ['true or true and false', {}, true],
    ['(true or true) and false', {}, false],
    ['not true or true', {}, true],
    ['not (true or true)', {}, false],
    ['not not true', {}, true],
    ['(a + 1) > 1 and ((b)) = 3', { a: '1', b: '3' }, true],
    ['((a + 1) * 2 = 4) or false', { a: '1' }, true],
    // Numbers are exact, whatever they look like.
    ['a = 0.3', { a: '0.30' }, true],
    ['a + 0.2 = 0.3', { a: '0.1' }, true],
    ['a <> 10', { a: '9.99999999999999999' }, true],
    ['a != 10', { a: '10.0' }, false],
    ['a > b', { a: '10', b: '9' }, true],
    ['a > b', { a: '1e3', b: '9' }, null],
    ['a > b', { a: '', b: '9' }, null],
    ["a = '1.0'", { a: '1' }, true],
    ['a in (1, 2.50)', { a: '2.5' }, true],
    ["b in ('1', '2')", { b: '02' }, true],
    ['abs(a - 5) <= 1', { a: '4' }, true],
    ['greatest(a, b, 2) = 3', { a: '1', b: '3' }, true],
    // Texts are what they are.
    ["名称 = '甲'", { 名称: '甲' }, true],
    ["名称 = '甲'", { 名称: '甲 ' }, false],
    ["名称 <> '甲'", { 名称: '无' }, null],
    ["名称 in ('甲', '乙')", { 名称: '乙' }, true],
    ["名称 matches '[0-9]{2}'", { 名称: '12' }, true],
    ["not 名称 matches '[0-9]{2}'", { 名称: '123' }, true],
    ["名称 = 'it''s'", { 名称: "it's" }, true],
    ['length(名称) = 2 and size(名称) = 6', { 名称: '上海' }, true],
    ['length(名称) = 1 and size(名称) = 4', { 名称: '𠀀' }, true],
    ["part(名称, 2, 2) = '海市'", { 名称: '上海市区' }, true],
    ["part(part(名称, 2, 3), 2, 1) = '市'", { 名称: '上海市区' }, true],
    ["text(a) = '1.0'", { a: '1.0' }, true],
    ['number(part(名称, 2, 9)) * 2 = 25', { 名称: 'A12.5' }, true],
    ['number(名称) > 0', { 名称: '甲' }, null],
    // Presence.
    ['present(名称)', { 名称: '无' }, false],
    ['missing(a) or a > 0', { a: '' }, null],
    ['present(名称) or missing(a)', {}, true],
    // Names with blanks and signs stand in double quotes.
    ['"net weight (kg)" = 5', { 'net weight (kg)': '5.0' }, true],
    ['"a""b" = \'x\'', { 'a"b': 'x' }, true],
    // Dates and moments compare by value, in each their form.
    ['day_on <= until', { day_on: '20240229', until: '2024-02-29' }, true],
    ['until - day_on = 1', { day_on: '20240229', until: '2024-03-01' }, true],
    ["until >= '2024-03-01'", { until: '2024-03-01' }, true],
    ["day_on = '20240301'", { day_on: '20240301' }, true],
    ["day_on in ('20240301', '2024-03-02')", { day_on: '20240302' }, true],
    ['until < today()', { until: '2026-06-14' }, true],
    ['until + 1 = today()', { until: '2026-06-14' }, true],
    ['at <= now()', { at: '2026-06-15 12:00:00' }, true],
    ['at < now()', { at: '2026-06-15 12:00:01' }, false],
    ['until <= at', { until: '2024-03-01', at: '2024-03-01 00:00:00' }, true],
    ['at < until', { until: '2024-03-01', at: '2024-02-29 23:59:59' }, true],
    ['at >= today()', { at: '2026-06-15 00:00:00' }, true],
    ['until <= now()', { until: '2026-06-15' }, true],
    ["at = '2026-06-15T04:00:00Z'", { at: '2026-06-15 12:00:00' }, true],
    ["day(part(名称, 7, 8), 'YYYYMMDD') <= until", { 名称: '310101200001011234', until: '2000-01-01' }, true],
    ["day(part(名称, 7, 8), 'YYYYMMDD') <= until", { 名称: '310101200002301234', until: '2000-01-01' }, null],
    ["day(名称, 'YYYY.MM.DD') = '2024-02-29'", { 名称: '2024.02.29' }, true],
    ["day(day_on, 'YYYYMMDD') = day_on", { day_on: '20240229' }, true],
    ["second(名称, 'YYYY-MM-DDThh:mm') = at", { 名称: '2024-02-29T08:00', at: '2024-02-29 08:00:00' }, true],
    ["day(名称, 'YYYYMMDD') < at", { 名称: '20240229', at: '2024-02-29 00:00:01' }, true],
  ])('%s of %j is %s', (source, cells, expected) => {
    expect(judge(source, cells)).toBe(expected)
  })

  it('names the columns that it reads once each, in the order of their appearance', () => {
    const source = 'b > a and length(名称) > 0 or "net weight (kg)" = a'
    expect(columnsOfExpression(source)).toEqual(['b', 'a', '名称', 'net weight (kg)'])
    expect(parseExpression(source, scope).columns).toEqual(['b', 'a', '名称', 'net weight (kg)'])
  })

  it.each<[string, number, RegExp]>([
    ['', 0, /belongs here/],
    ['a', 1, /comparison/],
    ['a =', 3, /belongs here/],
    ['a = 1 b', 6, /too much/],
    ['(a = 1', 6, /“\)” belongs here/],
    ['a = 1)', 5, /too much/],
    ['c = 1', 0, /no column “c”/],
    ['true and (b + c) = 1', 14, /no column “c”/],
    ["a < '甲'", 2, /cannot be compared/],
    ["名称 < '甲'", 3, /by = and <>/],
    ['名称 = 1', 3, /cannot be compared/],
    ["a matches '1'", 2, /for texts/],
    ['名称 matches 1', 11, /single quotes/],
    ['名称 + 1 = 2', 7, /reckoned/],
    ['until >= 20200101', 6, /cannot be compared with a number/],
    ['a = until', 2, /cannot be compared with a number/],
    ['at - until < 86400', 11, /cannot be added/],
    ['until + until = 2', 14, /cannot be added/],
    ['until * 2 = 4', 10, /not a date/],
    ['greatest(at, until) > at', 18, /one kind/],
    ['floor(a) = 1', 0, /no function “floor”/],
    ['present(1)', 8, /name of a column/],
    ["day(名称, 'DD') = until", 8, /no form “DD”/],
    ["second(名称, 'YYYY') = at", 11, /no form “YYYY”/],
    ['number(a + 1) = 2', 9, /belongs/],
    ['a in ()', 6, /value belongs here/],
    ['a = 1 / 2', 6, /cannot be read/],
    ["名称 = '甲", 5, /cannot be read/],
    ['a = ０', 4, /cannot be read/],
  ])('that is wrong says what and where: %s', (source, at, message) => {
    const fault = faultOf(source)
    expect(fault.text.en).toMatch(message)
    expect(fault.text.zh).toMatch(/[\u4e00-\u9fff]/)
    expect(fault.at).toBe(at)
  })

  it('may not be nested so deep that reading it takes all memory', () => {
    expect(faultOf(`${'('.repeat(1000)}a${')'.repeat(1000)} = 1`).text.en).toMatch(/nested too deep/)
    expect(judge(`${'('.repeat(20)}a${')'.repeat(20)} = 1`, { a: '1' })).toBe(true)
    expect(judge(`${'('.repeat(20)}a = 1${')'.repeat(20)}`, { a: '1' })).toBe(true)
  })

  it('is read, or refused with its place, whatever it is made of', () => {
    const piece = fc.constantFrom(
      ...['a', 'b', '名称', 'until', 'at', '"net weight (kg)"', '1', "'x'", '(', ')', ',', '=', '<=', '+', '-', '*'],
      ...['and', 'or', 'not', 'in', 'matches', 'present(', 'missing(', 'day(', 'part(', 'today()', 'now()', '"', '#'],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
        const source = pieces.join(' ')
        try {
          expect(typeof judge(source, { a: '1', b: '2', 名称: 'x' })).toMatch(/boolean|object/)
        } catch (fault) {
          expect(fault).toBeInstanceOf(ExpressionFault)
          const { at } = fault as ExpressionFault
          expect(at >= 0 && at <= source.length).toBe(true)
        }
      }),
    )
  })
})
