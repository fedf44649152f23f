import { structureRules } from '@biaochi/core/checks/bytes/scan/structure-rules.ts'
import type { StructureOutcome } from '@biaochi/core/checks/outcome.ts'
import type { TablePlan } from '@biaochi/core/checks/plan.ts'
import type { Finding } from '@biaochi/core/finding.ts'

interface Seen {
  readonly header: readonly string[]
  readonly absent: readonly number[]
  readonly unknown: readonly string[]
}

interface Surroundings {
  readonly plan: TablePlan
  readonly file: string
  readonly rejected: number
  /** Ordinals of the first broken records. */
  readonly first: readonly number[]
}

/** Faults of structure of a file that DuckDB reads: columns that are missing or unknown, and lines that are no objects. */
export function structureOfColumns(
  { absent, unknown }: Seen,
  { plan, file, rejected, first }: Surroundings,
): StructureOutcome[] {
  const columns = absent.flatMap(column => plan.columns[column] ?? [])
  const missing = columns.filter(({ isRequired }) => isRequired).map(({ name }) => name)
  const optional = columns.filter(({ isRequired }) => !isRequired).map(({ name }) => name)
  const broken: StructureOutcome = {
    rule: 'json-object-broken',
    count: rejected,
    findings: first.map(record => brokenObject(file, record)),
  }
  return [
    aboutColumns('column-missing', missing, file),
    aboutColumns('column-absent', optional, file),
    aboutColumns('column-unknown', unknown, file),
    broken,
  ].filter(({ count }) => count > 0)
}

function aboutColumns(
  rule: 'column-missing' | 'column-absent' | 'column-unknown',
  names: readonly string[],
  file: string,
): StructureOutcome {
  const { severity, message, fix } = structureRules[rule]
  const findings = names.map(
    (name): Finding => ({
      rule,
      severity,
      message: { zh: message.zh.replace('{name}', () => name), en: message.en.replace('{name}', () => name) },
      at: { file, column: name },
      fix,
    }),
  )
  return { rule, count: names.length, findings }
}

function brokenObject(file: string, record: number): Finding {
  return {
    rule: 'json-object-broken',
    severity: 'error',
    message: {
      zh: `第 ${record} 条记录不是完整的 JSON 对象，没有检查。`,
      en: `Record ${record} is no complete JSON object; it was not checked.`,
    },
    at: { file, record },
    fix: { zh: '请检查导出程序，重新导出。', en: 'Check the exporting program and export again.' },
  }
}
