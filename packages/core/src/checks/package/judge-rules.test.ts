import { describe, expect, it } from 'vitest'
import { checksOf, faultsOf } from './package-under-test.ts'

const table = (columns: string) => ({
  'tables.yaml': `tables:\n  - { id: places, name: { zh: 场所, en: Places }, clause: '5', ${columns} }\n`,
})
const element = (text: string) => ({
  'elements.yaml': `elements:\n  - { id: E01, name: { zh: 编号, en: Code }, definition: { zh: 编号, en: Code }, clause: '4', ${text} }\n`,
  ...table('columns: [{ name: 编号, element: E01 }]'),
})

describe('a package', () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    ['as it is', {}],
    ['with a length on a column of dates', checksOf('kind: length, column: 日期, minimum: 8')],
    ['with bounds of dates in either form', checksOf("kind: range, column: 日期, minimum: '20240101', maximum: today")],
    ['with bands of a number', checksOf('kind: band, column: 名称, value: 面积, bands: [{ code: 大, from: 100.5 }]')],
    ['with a day in a code', checksOf(`kind: expression, holds: "day(part(编号, 1, 6), 'YYYYMM') <= 日期"`)],
    ['with a first value', checksOf('kind: sequence, column: 面积, follows: next, from: 1')],
  ])('that is sound is told nothing: %s', (_, over) => {
    expect(faultsOf(over)).toEqual([])
  })

  it.each<[string, RegExp, Readonly<Record<string, string>>]>([
    ['element-unknown', /E99/, table('columns: [{ name: 编号, element: E99 }]')],
    ['column-unknown', /“号”/, table('columns: [{ name: 编号, element: E01 }], key: [号]')],
    ['package-name-twice', /“编号”/, table('columns: [{ name: 编号, element: E01 }, { name: 编号, element: E02 }]')],
    [
      'package-name-twice',
      /places.编号.required/,
      {
        'checks.yaml': `checks: [{ id: places.编号.required, table: places, clause: '6', kind: required, column: 编号 }]`,
      },
    ],
    ['element-form-needless', /E01/, element('type: text, form: YYYY')],
    ['element-form-unfit', /hh:mm/, element("type: date, form: 'hh:mm'")],
    ['element-form-unfit', /YYYY-MM-DD/, element('type: moment, form: YYYY-MM-DD')],
    ['bound-unfit', /“abc”/, element('type: decimal, values: { minimum: abc, maximum: 3 }')],
    ['bound-unfit', /“1”/, element('type: boolean, values: { minimum: 1 }')],
    ['bound-unfit', /“2024-02-30”/, element('type: date, values: { maximum: 2024-02-30 }')],
    ['bounds-crossed', /9/, element('type: integer, values: { minimum: 9, maximum: 3 }')],
    ['element-values-empty', /E01/, element('type: integer, values: {}')],
    ['code-list-unknown', /colours/, element('type: text, values: { codes: colours }')],
    ['identifier-scheme-unknown', /no-such/, element('type: text, values: { identifier: no-such }')],
    ['kind-unknown', /magic/, checksOf('kind: magic, column: 编号')],
    ['column-unknown', /“号”/, checksOf('kind: required, column: 号')],
    ['column-unknown', /“号”/, checksOf('kind: reference, columns: [编号], target: places, to: [号]')],
    ['table-unknown', /roads/, checksOf('kind: reference, columns: [编号], target: roads, to: [编号]')],
    ['code-list-unknown', /colours/, checksOf('kind: codes, column: 编号, list: colours')],
    ['identifier-scheme-unknown', /no-such/, checksOf('kind: identifier, column: 编号, scheme: no-such')],
    ['bound-unfit', /“many”/, checksOf('kind: range, column: 面积, minimum: many')],
    ['bound-unfit', /“2024-02-30”/, checksOf('kind: range, column: 日期, maximum: "2024-02-30"')],
    ['bound-unfit', /“wide”/, checksOf('kind: band, column: 名称, value: 面积, bands: [{ code: a, to: wide }]')],
    ['bound-unfit', /“first”/, checksOf('kind: sequence, column: 面积, follows: next, from: first')],
    ['column-without-day', /“名称”/, checksOf('kind: age, column: 名称')],
    ['column-without-day', /“面积”/, checksOf('kind: codes, column: 类别, list: classes, on: 面积')],
    ['expression-invalid', /“号”/, checksOf('kind: expression, holds: "号 = 1"')],
    ['expression-invalid', /comparison/, checksOf('kind: required, column: 编号, when: 编号')],
    ['expression-invalid', /compared with a number/, checksOf("kind: expression, holds: '日期 >= 20200101'")],
    ['expression-invalid', /belongs here/, checksOf("kind: arithmetic, left: '面积) = 0 or (面积', right: '1'")],
    ['expression-invalid', /not a date/, checksOf("kind: arithmetic, left: 日期, right: '1'")],
    ['expression-invalid', /reckoned/, checksOf('kind: arithmetic, left: 面积, right: 名称 + 1')],
    [
      'tuning-unknown',
      /places.x/,
      { 'checks.yaml': 'tuning: [{ check: places.x, off: true, reason: { zh: 由, en: Why } }]' },
    ],
  ])('is told of %s: %s', (rule, message, over) => {
    const faults = faultsOf(over)
    expect(faults.map(([name]) => name)).toContain(rule)
    expect(faults.map(([, text]) => text).join('\n')).toMatch(message)
  })

  it.each([
    ['an option that its kind does not know', 'kind: required, column: 编号, columns: [编号]'],
    ['a check without what it asks for', 'kind: range, column: 面积'],
    ['a pattern that cannot be read', 'kind: pattern, column: 编号, pattern: "[a"'],
    ['a pattern that looks behind', 'kind: pattern, column: 编号, pattern: "(?<=a)b"'],
    ['such a pattern within an expression', `kind: expression, holds: "编号 matches '(?=a)'"`],
    ['a step that is no number', 'kind: sequence, column: 面积, follows: next, step: one'],
    ['a tolerance in exponents', 'kind: arithmetic, left: 面积, right: 面积, tolerance: 1e-9'],
    ['points that fall', 'kind: sub-index, value: 面积, index: 面积, tables: [{ points: [[1, 0], [0, 1]] }]'],
    [
      'several tables without a day',
      'kind: sub-index, value: 面积, index: 面积, tables: [{ points: [[0, 0], [1, 1]] }, { points: [[0, 0], [1, 1]] }]',
    ],
    ['a duration of months', 'kind: age, column: 日期, within: P1M'],
  ])('is refused for %s', (_, check) => {
    const faults = faultsOf(checksOf(check))
    expect(faults.length).toBeGreaterThan(0)
    for (const [, en, zh] of faults) {
      expect(en).not.toMatch(/undefined|\[object|[\u4e00-\u9fff]{4}/)
      expect(zh.replace(/^检查 c1：/, '')).toMatch(/[\u4e00-\u9fff]{2}/)
    }
  })
})
