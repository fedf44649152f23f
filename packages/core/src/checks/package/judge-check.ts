import type { Finding } from '../../finding.ts'
import { checkSchema } from '../../registry/schema-findings.ts'
import { parseExpression } from '../expression/parse-expression.ts'
import { ExpressionFault } from '../expression/token.ts'
import type { KnownColumn } from '../kind/kind.ts'
import { equationOf } from '../kind/kinds/arithmetic.ts'
import { findKind } from '../kind/list.ts'
import { literalFor, measureOf } from '../kind/operand.ts'
import { knownColumns } from './make-plan.ts'
import { columnUnknown, fault, findList, findScheme, judgePattern, prefix, tableUnknown } from './rule-faults.ts'
import type { PackageCheck, StandardRules } from './standard-rules.ts'
import type { PackageTable } from './table-schema.ts'

/** A table with its columns by name: made once for all the checks of it. */
export interface TableScope {
  readonly table: PackageTable
  readonly columns: ReadonlyMap<string, KnownColumn>
}

/** Every table by its id. */
export function scopesOf(rules: StandardRules): ReadonlyMap<string, TableScope> {
  return new Map(rules.tables.map(table => [table.id, { table, columns: knownColumns(rules, table) }]))
}

/** What checks are judged against. */
export interface CheckScope {
  readonly rules: StandardRules
  readonly tables: ReadonlyMap<string, TableScope>
}

/** What is wrong with an entry of `checks.yaml`: kind, options, expressions, names and bounds. */
export function judgeCheck({ common, options }: PackageCheck, { rules, tables }: CheckScope): Finding[] {
  const file = 'checks.yaml'
  const scope = tables.get(common.table)
  if (!scope) return [tableUnknown(common.table, common.id)]
  const kind = findKind(common.kind)
  if (!kind)
    return [
      fault('kind-unknown', file, {
        zh: `检查 ${common.id}：没有种类 ${common.kind}。`,
        en: `Check ${common.id}: there is no kind ${common.kind}.`,
      }),
    ]
  const checked = checkSchema(kind.options, options, path => ({
    file,
    subject: common.id,
    pointer: `/${path.join('/')}`,
  }))
  if (!checked.value) return checked.findings.map(one => ({ ...one, message: prefix(common.id, one.message) }))
  const faults = judgeExpressions(common, checked.value, scope)
  if (faults.length > 0) return faults
  const named = kind.bind(options).columns
  const absent = named.filter(name => !scope.columns.has(name))
  if (absent.length > 0) return absent.map(name => columnUnknown(name, common.table, file, common.id))
  const place = { ...scope, id: common.id }
  return [
    ...(typeof options.pattern === 'string' ? judgePattern(options.pattern, file) : []),
    ...(typeof options.list === 'string' ? findList(options.list, file, rules) : []),
    ...(typeof options.scheme === 'string' ? findScheme(options.scheme, file, rules) : []),
    ...judgeTarget(options, common.id, tables),
    ...judgeDays(common.kind, options, place),
    ...(bounded.has(common.kind) ? judgeBounds(options, place) : []),
  ]
}

/** The table and columns that a reference leads to. */
function judgeTarget(options: PackageCheck['options'], id: string, tables: CheckScope['tables']): Finding[] {
  const { target, to } = options
  if (typeof target !== 'string' || !Array.isArray(to)) return []
  const known = tables.get(target)
  if (!known) return [tableUnknown(target, id)]
  return to
    .filter(name => !known.columns.has(String(name)))
    .map(name => columnUnknown(String(name), target, 'checks.yaml', id))
}

/** Options of kinds that name a column of dates, or of moments with a date. */
const timed: Readonly<Record<string, string>> = { age: 'column', freshness: 'column', codes: 'on', 'sub-index': 'on' }

/** A day is read from columns that have one: of others every record would be passed over, without a word. */
function judgeDays(kind: string, options: PackageCheck['options'], { columns, id }: CheckPlace): Finding[] {
  const name = options[timed[kind] ?? '']
  const known = typeof name === 'string' ? columns.get(name) : undefined
  if (!known || known.form?.startsWith('YYYY')) return []
  return [
    fault('column-without-day', 'checks.yaml', {
      zh: `检查 ${id}：列“${String(name)}”不是日期，也不是带日期的时刻。`,
      en: `Check ${id}: “${String(name)}” is a column neither of dates nor of moments with a date.`,
    }),
  ]
}

interface CheckPlace extends TableScope {
  readonly id: string
}

/** Kinds whose bounds are values of a column. */
const bounded: ReadonlySet<string> = new Set(['range', 'band', 'sequence'])

/** Whether something can be read does not hang on the day. */
const someDay = { asOf: '2000-01-01', now: '2000-01-01T00:00:00Z' }

/** Bounds must be values of their column: those of a range, of bands, the first of a sequence. */
function judgeBounds(options: PackageCheck['options'], { columns, id }: CheckPlace): Finding[] {
  const { column, value, minimum, maximum, from, bands } = options
  const ofBands = Array.isArray(bands) ? bands.flatMap((one: Band) => [one.from, one.to]) : []
  const name = Array.isArray(bands) ? value : column
  const known = typeof name === 'string' ? columns.get(name) : undefined
  if (!known || (measureOf(known) === null && !Array.isArray(bands))) return []
  return [minimum, maximum, from, ...ofBands]
    .filter(bound => bound !== undefined && literalFor(String(bound), known, someDay) === undefined)
    .map(bound =>
      fault('bound-unfit', 'checks.yaml', {
        zh: `检查 ${id}：“${String(bound)}”不能与列“${String(name)}”的值比较。`,
        en: `Check ${id}: “${String(bound)}” cannot be compared with the values of “${String(name)}”.`,
      }),
    )
}

/** Options have passed the schema of their kind. */
type Band = Readonly<Record<string, unknown>>

/** Every expression of a check, as it is lowered. */
function judgeExpressions({ id, kind, when }: PackageCheck['common'], options: unknown, scope: TableScope): Finding[] {
  const { holds, left, right, tolerance } = options as Readonly<Record<string, unknown>>
  const whole = [when, holds].filter(text => typeof text === 'string')
  if (kind !== 'arithmetic') return whole.flatMap(text => judgeExpression(text, scope, id))
  // Each side by itself first: a parenthesis that one closes and the other opens would make another equation of both.
  const sides = [left, right].map(text => `abs((${String(text)}) - (${String(text)})) <= 0`)
  const faults = [...whole, ...sides].flatMap(text => judgeExpression(text, scope, id))
  if (faults.length > 0) return faults
  return judgeExpression(
    equationOf({ left: String(left), right: String(right), tolerance: String(tolerance) }),
    scope,
    id,
  )
}

function judgeExpression(text: string, { table, columns }: TableScope, id: string): Finding[] {
  try {
    const scope = { ...someDay, missing: table.missing, columnOf: (name: string) => columns.get(name) }
    const read = parseExpression(text, scope)
    return patternsIn(read.condition).flatMap(pattern => judgePattern(pattern, 'checks.yaml'))
  } catch (thrown) {
    if (!(thrown instanceof ExpressionFault)) throw thrown
    const near = text.slice(thrown.at, thrown.at + 12)
    return [
      fault('expression-invalid', 'checks.yaml', {
        zh: `检查 ${id} 的表达式在“${near}”处：${thrown.text.zh}`,
        en: `Expression of the check ${id}, at “${near}”: ${thrown.text.en}`,
      }),
    ]
  }
}

/** Patterns that an expression holds texts against. */
function patternsIn(node: unknown): readonly string[] {
  if (node === null || typeof node !== 'object') return []
  const isPattern = 'op' in node && node.op === 'matches' && 'pattern' in node && typeof node.pattern === 'string'
  return [...(isPattern ? [String(node.pattern)] : []), ...Object.values(node).flatMap(patternsIn)]
}
