import type { ColumnType } from '../../plan.ts'
import type { Demand, TableDemands } from '../demands.ts'
import { numberOrText } from '../export-context.ts'
import type { JsonObject } from '../json-access.ts'
import { anchored } from './anchored.ts'

/** Conditional demands in the words of JSON Schema. */
export interface ExportedConditions {
  readonly dependentRequired: Readonly<Record<string, readonly string[]>>
  /** `if` with `then`, for `allOf`. */
  readonly conditionals: readonly JsonObject[]
}

/** Takes the demands that hold where one column is there or has some value; other conditions stay demands. */
export function exportConditions(demands: TableDemands, types: ReadonlyMap<string, ColumnType>): ExportedConditions {
  const dependents = new Map<string, string[]>()
  const conditionals: JsonObject[] = []
  const isBound = ({ threshold }: Demand) => threshold.rows !== undefined || threshold.share !== undefined
  for (const demand of demands.find(one => one.when !== undefined && !isBound(one))) {
    const condition = readWhen(demand.when ?? '')
    const consequence = exportConsequence(demand, types)
    if (!condition || !consequence || !types.has(condition.column)) continue
    demands.takeWhere(one => one.id === demand.id)
    if (condition.values === undefined && demand.kind === 'required') {
      dependents.set(condition.column, [...(dependents.get(condition.column) ?? []), String(demand.options.column)])
      continue
    }
    const test =
      condition.values === undefined
        ? {}
        : { properties: { [condition.column]: oneOf(condition.values, types.get(condition.column)) } }
    conditionals.push(
      Object.fromEntries([
        ['if', { ...test, required: [condition.column] }],
        ['then', consequence],
      ]),
    )
  }
  return { dependentRequired: Object.fromEntries(dependents), conditionals }
}

function oneOf(values: readonly string[], type: ColumnType | undefined): JsonObject {
  const written = values.map(value => (type === 'integer' || type === 'decimal' ? numberOrText(value) : value))
  return written.length === 1 ? { const: written[0] } : { enum: written }
}

const name = `(?:"((?:[^"]|"")*)"|([\\p{L}_][\\p{L}\\p{N}_]*))`
const text = `'(?:[^']|'')*'`
const forms = [
  new RegExp(`^present\\(\\s*${name}\\s*\\)$`, 'u'),
  new RegExp(`^${name}\\s*=\\s*(${text})$`, 'u'),
  new RegExp(`^${name}\\s+in\\s*\\(\\s*(${text}(?:\\s*,\\s*${text})*)\\s*\\)$`, 'u'),
]

/** Reads `present(a)`, `a = 'x'` and `a in ('x', 'y')`; null for any other expression. */
function readWhen(when: string): { readonly column: string; readonly values?: readonly string[] } | null {
  for (const form of forms) {
    const [whole, quoted, bare = '', list] = form.exec(when.trim()) ?? []
    if (whole === undefined) continue
    const column = quoted?.replaceAll('""', '"') ?? bare
    if (list === undefined) return { column }
    const values = [...list.matchAll(new RegExp(text, 'g'))].map(([literal]) =>
      literal.slice(1, -1).replaceAll("''", "'"),
    )
    return { column, values }
  }
  return null
}

function exportConsequence({ kind, options }: Demand, types: ReadonlyMap<string, ColumnType>): JsonObject | null {
  const column = String(options.column)
  const type = types.get(column)
  if (kind === 'required') return { required: [column] }
  if (kind === 'absent') return { properties: { [column]: false } }
  if (kind === 'among' && Array.isArray(options.values))
    return { properties: { [column]: oneOf(options.values.map(String), type) } }
  if (kind === 'pattern' && type === 'text')
    return { properties: { [column]: { pattern: anchored(String(options.pattern)) } } }
  return null
}
