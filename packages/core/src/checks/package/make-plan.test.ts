import { describe, expect, it } from 'vitest'
import { runReference } from '../reference/run-reference.ts'
import { makePlan } from './make-plan.ts'
import { checksOf, rulesOf } from './package-under-test.ts'

const run = {
  standard: { id: 's', edition: '1', title: { zh: '标准', en: 'Standard' } },
  asOf: '2026-06-15',
  now: '2026-06-15T04:00:00Z',
}

function planOf(over: Readonly<Record<string, string>> = {}) {
  const { plan, kinds } = makePlan(rulesOf(over), run)
  const [table] = plan.tables
  if (!table) throw new Error('no table')
  return { plan, kinds, table, rules: new Map(table.rules.map(rule => [rule.id, rule])) }
}

/** Which records fail a check. */
function failuresOf(check: string, rows: readonly (readonly string[])[]): readonly number[] | undefined {
  const { table } = planOf(checksOf(check))
  const records = rows.map((cells, index) => ({ record: index + 1, cells }))
  return runReference(table, records, new Map())
    .find(({ rule }) => rule === 'c1')
    ?.failures.map(({ record }) => record)
}

describe('the plan of a package', () => {
  it('has a rule for what each column says of itself, and says where that stands', () => {
    const { table } = planOf()
    expect(table.rules.map(({ id, clause, severity }) => [id, clause, severity])).toEqual([
      ['places.编号.required', '4.1', 'error'],
      ['places.编号.format', '4.1', 'error'],
      ['places.名称.required', '5.2', 'error'],
      ['places.名称.length', '4.2', 'error'],
      ['places.面积.number', '4.3', 'error'],
      ['places.面积.precision', '4.3', 'error'],
      ['places.面积.range', '4.3', 'error'],
      ['places.日期.date', '4.4', 'warning'],
      ['places.类别.codes', '4.5', 'error'],
      ['places.在用.unique', '4.6', 'error'],
      ['places.在用.among', '4.6', 'error'],
      ['places.更新_时刻.moment', '4.7', 'error'],
      ['places.key', '5', 'error'],
    ])
    expect(table.rules.map(({ dimension }) => dimension)).toContain('completeness')
  })

  it('knows the columns by every name that they may have, and which must be there', () => {
    const { table } = planOf()
    expect(table.columns.map(({ name, aliases, isRequired }) => [name, aliases, isRequired])).toEqual([
      ['编号', ['Code', 'E01'], true],
      ['名称', ['场所名称', 'Name', 'E02', '字号'], true],
      ['面积', ['Area', 'E03'], false],
      ['日期', ['Day', 'E04'], false],
      ['类别', ['Class', 'E05'], false],
      ['在用', ['In use', 'E06'], false],
      ['更新 时刻', ['时刻', 'Moment', 'E07'], false],
    ])
  })

  it('limits a check to the records where its condition holds', () => {
    const rows = [
      ['A00001', '', '', '', '01'],
      ['A00002', '', '', '', '02'],
      ['A00003', '', '5', '', '01'],
      ['A00004', '', '', '', ''],
    ]
    expect(failuresOf('kind: required, column: 面积, when: "类别 = \'01\'"', rows)).toEqual([1])
    expect(failuresOf('kind: unique, columns: [类别], when: "present(面积)"', rows)).toEqual([])
    expect(failuresOf('kind: unique, columns: [类别]', rows)).toEqual([3])
    expect(failuresOf('kind: row-count, minimum: 2, when: "present(面积)"', rows)).toEqual([0])
  })

  it('needs the columns of the check and of its condition, and shows those of the check', () => {
    const rule = planOf(checksOf('kind: required, column: 面积, when: "类别 = \'01\'"')).rules.get('c1')
    expect(rule?.columns).toEqual([2])
    expect(rule?.needs).toEqual([2, 4])
  })

  it('takes title, dimension, indicator, severity and threshold from the check, else from the kind', () => {
    const { rules } = planOf(
      checksOf(
        'kind: required, column: 面积',
        `kind: required, column: 面积, title: { zh: 要有, en: There shall be }, dimension: accuracy, indicator: '0101', severity: info, threshold: { rows: 2, share: 0.05 }`,
      ),
    )
    const common = ({
      title,
      dimension,
      indicator,
      severity,
      threshold,
    }: NonNullable<ReturnType<typeof rules.get>>) => ({
      title: title.en,
      dimension,
      indicator,
      severity,
      threshold,
    })
    expect([...rules.values()].slice(-2).map(common)).toEqual([
      {
        title: '“面积” shall be filled in',
        dimension: 'completeness',
        indicator: undefined,
        severity: 'error',
        threshold: {},
      },
      {
        title: 'There shall be',
        dimension: 'accuracy',
        indicator: '0101',
        severity: 'info',
        threshold: { rows: 2, share: '0.05' },
      },
    ])
  })

  it('leaves out, or changes, a check of a column that is tuned', () => {
    const reason = 'reason: { zh: 理由, en: Reason }'
    const { rules } = planOf({
      'checks.yaml': `tuning:
  - { check: places.面积.range, off: true, ${reason} }
  - { check: places.名称.length, severity: info, clause: '9', threshold: { rows: 3 }, ${reason} }
`,
    })
    expect(rules.has('places.面积.range')).toBe(false)
    expect(rules.get('places.名称.length')).toMatchObject({ severity: 'info', clause: '9', threshold: { rows: 3 } })
  })

  it('asks a table for the keys that a reference leads to, once', () => {
    const check = 'kind: reference, columns: [名称], target: places, to: [编号]'
    const { table, rules } = planOf(checksOf(check, check))
    expect(table.keys).toEqual([{ id: 'places(["编号"])', of: [{ op: 'cell', column: 0 }] }])
    expect(JSON.stringify(rules.get('c2')?.shape)).toContain(JSON.stringify('places(["编号"])'))
  })

  it('is nothing but JSON, and the same for the same day', () => {
    const { plan } = planOf(checksOf('kind: codes, column: 类别, list: classes, on: 日期'))
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan)
    expect(planOf(checksOf('kind: codes, column: 类别, list: classes, on: 日期')).plan).toEqual(plan)
  })
})
