import { describe, expect, it } from 'vitest'
import type { Finding } from '../../finding.ts'
import { treeUnderTest } from '../indicator/tree-under-test.ts'
import type { RuleOutcome, TableOutcome } from '../outcome.ts'
import { makePlan } from '../package/make-plan.ts'
import { rulesOf } from '../package/package-under-test.ts'
import { assembleReport } from './assemble-report.ts'
import type { CheckReport } from './check-report.ts'

const checks = `
checks:
  - { id: sound, table: places, clause: '6.1', kind: required, column: 编号 }
  - { id: soft, table: places, clause: '6.2', kind: required, column: 面积, severity: warning }
  - { id: lenient, table: places, clause: '6.3', kind: unique, columns: [名称], threshold: { share: 0.1 } }
`
const made = makePlan(rulesOf({ 'checks.yaml': checks }), {
  standard: { id: 's', edition: '1', title: { zh: '标准', en: 'Standard' } },
  asOf: '2026-06-15',
  now: '2026-06-15T04:00:00Z',
})
const [table] = made.plan.tables
const why = { zh: '没有列', en: 'no column' }

function outcomeOf(changed: readonly (Partial<RuleOutcome> & { rule: string })[], over: Partial<TableOutcome> = {}) {
  const changes = new Map(changed.map(one => [one.rule, one]))
  const rules = (table?.rules ?? []).map(({ id: rule }) => ({
    ...{ rule, checked: 10, failed: 0, failures: [], notExecuted: null },
    ...changes.get(rule),
  }))
  const own = { table: 'places', source: 'places.csv', records: 10, checked: 10, rejected: 0, blank: 0 }
  const file = { encoding: 'utf-8', sha256: null, bytes: 1, structure: [], profiles: null, engine: 'bytes' }
  return { ...own, ...file, rules, ...over }
}

function reportOn(...outcomes: readonly TableOutcome[]): CheckReport {
  const terms = { notice: null, sha256: '0', tree: treeUnderTest, version: '0', elapsed: 0 }
  return assembleReport(outcomes, { made, ...terms })
}

function structureOf(severity: Finding['severity']) {
  const message = { zh: '不齐', en: 'ragged' }
  return { structure: [{ rule: 'ragged', count: 2, findings: [{ rule: 'ragged', severity, message, at: {} }] }] }
}

const statusOf = (report: CheckReport, id: string) => report.rules.find(rule => rule.id === id)?.status

describe('the verdict', () => {
  it.each<[string, readonly TableOutcome[], CheckReport['verdict'], number]>([
    ['conforms when every rule ran and none failed', [outcomeOf([])], 'conforms', 0],
    ['does not when one failed', [outcomeOf([{ rule: 'sound', failed: 1 }])], 'does-not-conform', 0],
    ['does when what failed is only worth a warning', [outcomeOf([{ rule: 'soft', failed: 9 }])], 'conforms', 0],
    ['does within the threshold', [outcomeOf([{ rule: 'lenient', failed: 1 }])], 'conforms', 0],
    ['does not beyond it', [outcomeOf([{ rule: 'lenient', failed: 2 }])], 'does-not-conform', 0],
    [
      'is none when a rule could not run',
      [outcomeOf([{ rule: 'sound', checked: 0, notExecuted: why }])],
      'no-verdict',
      1,
    ],
    ['is none when something was not read', [outcomeOf([], { unread: why })], 'no-verdict', 1],
    ['is none when there was no record to check', [outcomeOf([], { records: 0, checked: 0 })], 'no-verdict', 1],
    [
      'does not, with a rule that could not run, when another failed',
      [
        outcomeOf([
          { rule: 'sound', checked: 0, notExecuted: why },
          { rule: 'lenient', failed: 10 },
        ]),
      ],
      'does-not-conform',
      1,
    ],
    [
      'does when a rule could not run that is only worth a warning',
      [outcomeOf([{ rule: 'soft', checked: 0, notExecuted: why }])],
      'conforms',
      0,
    ],
    [
      'does when an optional column is absent',
      [outcomeOf([{ rule: 'places.面积.number', checked: 0, notExecuted: why, absentColumns: [2] }])],
      'conforms',
      0,
    ],
    [
      'is none when a required column is absent',
      [outcomeOf([{ rule: 'places.名称.required', checked: 0, notExecuted: why, absentColumns: [1] }])],
      'no-verdict',
      1,
    ],
    ['is none when records are lost', [outcomeOf([], { records: 11 })], 'no-verdict', 1],
    ['is none without data', [], 'no-verdict', 1],
    ['is none when the engine said nothing of a rule', [outcomeOf([], { rules: [] })], 'no-verdict', 10],
    ['does not when the structure is broken', [outcomeOf([], { ...structureOf('error') })], 'does-not-conform', 0],
    ['does when the structure is only worth a warning', [outcomeOf([], { ...structureOf('warning') })], 'conforms', 0],
  ])('%s', (_, outcomes, verdict, reasons) => {
    const report = reportOn(...outcomes)
    expect(report.verdict).toBe(verdict)
    expect(report.reasons.length >= reasons && (reasons > 0 || report.reasons.length === 0)).toBe(true)
  })

  it('reconciles records with those checked and those rejected, in every file', () => {
    const rejected = outcomeOf([], { records: 12, rejected: 2 })
    expect(reportOn(rejected).reconciled).toBe(true)
    expect(reportOn(rejected, outcomeOf([], { records: 9 })).reconciled).toBe(false)
  })
})

describe('a report', () => {
  it('tells a rule whose optional column is absent from one that could not run', () => {
    const absent = { checked: 0, notExecuted: why }
    const report = reportOn(
      outcomeOf([
        { rule: 'places.面积.number', ...absent, absentColumns: [2] },
        { rule: 'places.名称.required', ...absent, absentColumns: [1] },
        { rule: 'sound', ...absent },
        { rule: 'lenient', failed: 9 },
      ]),
    )
    expect(
      ['places.面积.number', 'places.名称.required', 'sound', 'lenient', 'soft'].map(id => statusOf(report, id)),
    ).toEqual(['inapplicable', 'not-executed', 'not-executed', 'failed', 'passed'])
    expect(report.rules.find(({ id }) => id === 'sound')?.rate).toBeNull()
  })

  it('shows the cells of a failure by the names of their columns, and says why', () => {
    const failure = { record: 3, line: 4, offset: 60, values: ['甲'], against: 1 }
    const report = reportOn(outcomeOf([{ rule: 'lenient', failed: 1, failures: [failure] }]))
    expect(report.rules.find(({ id }) => id === 'lenient')?.samples).toEqual([
      {
        record: 3,
        line: 4,
        column: '名称',
        value: '甲',
        values: { 名称: '甲' },
        message: { zh: '“甲”重复，与第 1 条记录相同', en: '“甲” is there before, in record 1' },
      },
    ])
  })

  it('adds the rules of a dimension up, without those that did not run', () => {
    const report = reportOn(
      outcomeOf([
        { rule: 'sound', checked: 0, notExecuted: why },
        { rule: 'soft', failed: 4 },
      ]),
    )
    const completeness = report.dimensions.find(({ dimension }) => dimension === 'completeness')
    expect(completeness).toEqual({ dimension: 'completeness', rules: 3, checked: 30, failed: 4, rate: '0.866666' })
  })

  it('leaves out what looks at all records where a table stands in several files', () => {
    const report = reportOn(outcomeOf([]), outcomeOf([], { source: 'more.csv' }))
    expect(report.verdict).toBe('no-verdict')
    expect(statusOf(report, 'lenient')).toBe('not-executed')
    expect(statusOf(report, 'sound')).toBe('passed')
  })

  it('names the tables of the standard that had no data', () => {
    expect(reportOn().absent).toEqual([{ table: 'places', title: { zh: '场所', en: 'Places' } }])
    expect(reportOn(outcomeOf([])).absent).toEqual([])
  })
})
