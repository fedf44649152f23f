import { makePlan } from '../package/make-plan.ts'
import { readRules } from '../package/read-rules.ts'
import type { StandardRules } from '../package/standard-rules.ts'
import type { CheckPlan } from '../plan.ts'
import { keysOf, runReference } from '../reference/run-reference.ts'
import type { ImportedPackage } from './exchange.ts'

/** The rules of an import, which must be sound. */
export function rulesOf({ files, losses }: ImportedPackage): StandardRules {
  const { value, findings } = readRules(files ?? new Map())
  if (!files || !value) throw new Error(JSON.stringify(files ? findings : losses))
  return value
}

/** The plan of a package on a fixed day. */
export function planOf(rules: StandardRules): CheckPlan {
  const standard = { id: 's', edition: '1', title: { zh: '标', en: 'S' } }
  return makePlan(rules, { standard, asOf: '2026-01-01', now: '2026-01-01T00:00:00Z' }).plan
}

/** Which kinds of check each row fails, the kinds sorted; rows are lists of cells in the order of the columns. */
export function judgeRows(rules: StandardRules, rows: readonly (readonly string[])[], table = 0): string[][] {
  return (
    judgeTables(
      rules,
      rules.tables.map((_, index) => (index === table ? rows : [])),
    )[table] ?? []
  )
}

/** The same for all tables at once. */
export function judgeTables(rules: StandardRules, data: readonly (readonly (readonly string[])[])[]): string[][][] {
  const { tables } = planOf(rules)
  const records = data.map(rows => rows.map((cells, index) => ({ record: index + 1, cells })))
  const keys = new Map(tables.flatMap((table, index) => [...keysOf(table, records[index] ?? [])]))
  return tables.map((table, index) => {
    const failed: string[][] = (data[index] ?? []).map(() => [])
    const kinds = new Map(table.rules.map(({ id, kind }) => [id, kind]))
    for (const { rule, failures } of runReference(table, records[index] ?? [], keys)) {
      for (const { record } of failures) failed[(record ?? 1) - 1]?.push(kinds.get(rule) ?? '')
    }
    return failed.map(one => one.sort())
  })
}
