import type { FailedRecord } from '../bytes/failure-log.ts'
import type { MadePlan } from '../package/make-plan.ts'
import type { TablePlan } from '../plan.ts'
import { explainFailure } from './explain-failure.ts'
import type { FailingRecord } from './failure-lines.ts'

/** Says why records of a table failed, rule by rule. */
export function recordExplainer(made: MadePlan, table: TablePlan): (record: FailedRecord) => FailingRecord {
  const rules = new Map(table.rules.map(rule => [rule.id, rule]))
  const nameOf = (column: number | undefined) => (column === undefined ? null : (table.columns[column]?.name ?? null))
  return ({ record, line, cells, failures }) => ({
    table: table.id,
    record,
    line,
    cells,
    failures: failures.flatMap(({ rule: id, failure }) => {
      const rule = rules.get(id)
      if (!rule) return []
      const values = rule.columns.map(column => cells[column] ?? '')
      const message = explainFailure(made, rule, { ...failure, values })
      return [{ rule: id, clause: rule.clause, column: nameOf(rule.columns[0]), value: values[0] ?? '', message }]
    }),
  })
}
