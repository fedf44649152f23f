import { describe, expect, it } from 'vitest'
import type { RuleOutcome, TableOutcome } from '../outcome.ts'
import { commonCheckSchema } from '../package/check-schema.ts'
import { elementSchema } from '../package/element-schema.ts'
import { makePlan } from '../package/make-plan.ts'
import { tableSchema } from '../package/table-schema.ts'
import { assembleReport } from './assemble-report.ts'
import { exceeds, rateOf } from './rate.ts'

const text = (zh: string) => ({ zh, en: zh })
const element = (id: string) =>
  elementSchema.parse({ id, name: text(id), definition: text(id), type: 'text', clause: '5.1', status: 'draft' })
const check = (id: string, over: object = {}) => ({
  common: commonCheckSchema.parse({ kind: 'required', id, table: 'rows', clause: '6.1', ...over }),
  options: { column: 'note' },
})
const table = tableSchema.parse({
  id: 'rows',
  name: text('表'),
  clause: '4',
  columns: [
    { name: 'name', element: 'name', required: true },
    { name: 'note', element: 'note' },
  ],
})
const made = makePlan(
  {
    elements: ['name', 'note'].map(element),
    codes: [],
    schemes: [],
    tables: [table, { ...table, id: 'others' }],
    checks: [check('note-there', { severity: 'warning' }), check('note-mostly', { threshold: { rows: 1 } })],
    tuning: [],
    coverage: { judged: [], untested: [] },
  },
  { standard: { id: 's', edition: '1', title: text('标准') }, asOf: '2026-01-01', now: '2026-01-01T00:00:00Z' },
)
const ids = ['rows.name.required', 'note-there', 'note-mostly'] as const

function ruleOutcome(rule: string, over: Partial<RuleOutcome> = {}): RuleOutcome {
  return { rule, checked: 10, failed: 0, failures: [], notExecuted: null, ...over }
}

function outcome(over: Partial<TableOutcome> = {}, rules: readonly RuleOutcome[] = []): TableOutcome {
  const given = new Map(rules.map(one => [one.rule, one]))
  return {
    table: 'rows',
    source: 'rows.csv',
    records: 10,
    checked: 10,
    rejected: 0,
    blank: 0,
    encoding: 'utf-8',
    sha256: null,
    bytes: 100,
    structure: [],
    profiles: null,
    engine: 'bytes',
    ...over,
    rules: ids.map(id => given.get(id) ?? ruleOutcome(id)),
  }
}

const report = (...outcomes: readonly TableOutcome[]) =>
  assembleReport(outcomes, { made, notice: null, sha256: 'ab', tree: null, version: '1', elapsed: 1 })

const failing = (rule: string, failed = 1) =>
  ruleOutcome(rule, { failed, failures: [{ record: 3, line: 4, offset: 40, values: [''] }] })
const unable = (rule: string, absentColumns: readonly number[]) =>
  ruleOutcome(rule, { notExecuted: text('没有列'), absentColumns })

describe('the verdict', () => {
  it.each<[string, string, readonly RuleOutcome[]]>([
    ['conforms', 'nothing fails', []],
    ['does-not-conform', 'an error fails', [failing(ids[0])]],
    ['conforms', 'a warning fails', [failing(ids[1])]],
    ['conforms', 'fewer fail than the threshold bears', [failing(ids[2], 1)]],
    ['does-not-conform', 'more fail than the threshold bears', [failing(ids[2], 2)]],
    ['no-verdict', 'a rule lacks a required column', [unable(ids[0], [0])]],
    ['conforms', 'a rule lacks an optional column', [unable(ids[2], [1])]],
    ['no-verdict', 'no engine could run an error', [ruleOutcome(ids[0], { notExecuted: text('没有引擎') })]],
    ['conforms', 'no engine could run a warning', [ruleOutcome(ids[1], { notExecuted: text('没有引擎') })]],
    ['does-not-conform', 'one fails and one could not run', [failing(ids[0]), unable(ids[2], [0])]],
  ])('is %s where %s', (verdict, _, rules) => {
    expect(report(outcome({}, rules)).verdict).toBe(verdict)
  })

  it('is none where a record is lost, or where there are no data', () => {
    expect(report(outcome({ records: 11 }))).toMatchObject({ verdict: 'no-verdict', reconciled: false })
    expect(report()).toMatchObject({ verdict: 'no-verdict', reconciled: false })
  })

  it('goes by the structure too', () => {
    const fault = { rule: 'cells-too-few', severity: 'error', message: text('少列'), at: { line: 2 } } as const
    const structure = [{ rule: fault.rule, count: 5, findings: [fault] }]
    const made = report(outcome({ checked: 9, rejected: 1, structure }))
    expect(made).toMatchObject({ verdict: 'does-not-conform', reconciled: true })
    expect(made.structure).toMatchObject([{ rule: 'cells-too-few', data: 'rows.csv', severity: 'error', count: 5 }])
  })
})

describe('a report', () => {
  it('says which tables had no data', () => {
    expect(report(outcome()).absent).toEqual([{ table: 'others', title: text('表') }])
  })

  it('shows a failure with place, cells and reason', () => {
    const [rule] = report(outcome({}, [failing(ids[0])])).rules
    expect(rule).toMatchObject({ id: ids[0], clause: '5.1', status: 'failed', failed: 1, rate: '0.900000' })
    expect(rule?.samples).toEqual([
      {
        record: 3,
        line: 4,
        column: 'name',
        value: '',
        values: { name: '' },
        message: { zh: '“name”为空', en: '“name” is empty' },
      },
    ])
  })

  it('tells a rule of which the engine said nothing as not executed', () => {
    const silent = { ...outcome(), rules: [] }
    expect(report(silent).rules.map(({ status }) => status)).toEqual(ids.map(() => 'not-executed'))
  })

  it('sums the dimensions of the rules that ran', () => {
    const { dimensions } = report(outcome({}, [failing(ids[0]), unable(ids[2], [1])]))
    expect(dimensions).toEqual([{ dimension: 'completeness', rules: 2, checked: 20, failed: 1, rate: '0.950000' }])
  })
})

it.each([
  [0, 0, null],
  [1, 0, '1.000000'],
  [3, 1, '0.666666'],
  [1_000_000_000, 1, '0.999999'],
  [1, 1, '0.000000'],
])('of %i checked and %i failed the rate is %s', (checked, failed, rate) => {
  expect(rateOf(checked, failed)).toBe(rate)
})

it.each([
  [100, 0, {}, false],
  [100, 1, {}, true],
  [100, 5, { rows: 5 }, false],
  [100, 6, { rows: 5 }, true],
  [100, 1, { share: '0.01' }, false],
  [100, 2, { share: '0.01' }, true],
  [3, 1, { share: '0.333333333333333333' }, true],
  [3, 1, { share: '0.333333333333333334' }, false],
  [100, 2, { rows: 1, share: '0.5' }, true],
  [100, 1, { rows: 0, share: '0.5' }, true],
])('%i checked, %i failed and the threshold %j: too many is %s', (checked, failed, threshold, expected) => {
  expect(exceeds({ checked, failed }, threshold)).toBe(expected)
})
