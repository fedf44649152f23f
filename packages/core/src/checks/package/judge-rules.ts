import type { Finding, Text } from '../../finding.ts'
import { checkSchema } from '../../registry/schema-findings.ts'
import { columnsOfExpression } from '../expression/columns-of-expression.ts'
import { parseExpression } from '../expression/parse-expression.ts'
import { ExpressionFault } from '../expression/token.ts'
import { findKind } from '../kind/list.ts'
import { literalFor, measureOf } from '../kind/operand.ts'
import { compilePattern } from '../pattern/compile-pattern.ts'
import { checksOfColumns } from './column-checks.ts'
import { contextOf, knownColumns } from './make-plan.ts'
import type { PackageCheck, StandardRules } from './standard-rules.ts'
import type { PackageTable } from './table-schema.ts'

/** What does not fit together in a package: names that lead nowhere, said twice, and options that a kind refuses. */
export function judgeRules(rules: StandardRules): Finding[] {
  const twice = [
    ...repeated(
      'elements.yaml',
      rules.elements.map(({ id }) => id),
    ),
    ...repeated(
      'codes',
      rules.codes.map(({ id }) => id),
    ),
    ...repeated(
      'tables.yaml',
      rules.tables.map(({ id }) => id),
    ),
    ...rules.tables.flatMap(table =>
      repeated(
        'tables.yaml',
        table.columns.map(({ name }) => name),
      ),
    ),
    ...repeated('checks.yaml', [...idsOfColumns(rules), ...rules.checks.map(({ common }) => common.id)]),
  ]
  return [
    ...twice,
    ...rules.elements.flatMap(element => judgeElement(element, rules)),
    ...rules.tables.flatMap(table => judgeTable(table, rules)),
    ...rules.checks.flatMap(check => judgeCheck(check, rules)),
    ...rules.tuning.flatMap(({ check }) => judgeTuning(check, rules)),
  ]
}

function idsOfColumns(rules: StandardRules): string[] {
  const elements = new Map(rules.elements.map(element => [element.id, element]))
  return rules.tables.flatMap(table => checksOfColumns(table, id => elements.get(id)).map(({ id }) => id))
}

function repeated(file: string, ids: readonly string[]): Finding[] {
  const seen = new Set<string>()
  return ids.flatMap(id => {
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return [fault('package-name-twice', file, { zh: `“${id}”出现了两次。`, en: `“${id}” is there twice.` })]
  })
}

function judgeElement({ id, type, form, values }: StandardRules['elements'][number], rules: StandardRules): Finding[] {
  const at = 'elements.yaml'
  const isTimed = type === 'date' || type === 'moment'
  return [
    ...(form !== undefined && !isTimed
      ? [
          fault('element-form-needless', at, {
            zh: `${id} 不是日期或时刻，不需要 form。`,
            en: `${id} is neither date nor moment and needs no form.`,
          }),
        ]
      : []),
    ...(values && 'codes' in values ? findList(values.codes, at, rules) : []),
    ...(values && 'identifier' in values ? findScheme(values.identifier, at, rules) : []),
    ...(values && 'pattern' in values ? judgePattern(values.pattern, at) : []),
  ]
}

function judgeTable(table: PackageTable, rules: StandardRules): Finding[] {
  const elements = new Set(rules.elements.map(({ id }) => id))
  const names = new Set(table.columns.map(({ name }) => name))
  return [
    ...table.columns
      .filter(({ element }) => !elements.has(element))
      .map(({ name, element }) =>
        fault('element-unknown', 'tables.yaml', {
          zh: `表 ${table.id} 的列“${name}”所说的数据元 ${element} 不存在。`,
          en: `Column “${name}” of the table ${table.id} names the element ${element}, which does not exist.`,
        }),
      ),
    ...table.key.filter(name => !names.has(name)).map(name => columnUnknown(name, table.id, 'tables.yaml')),
  ]
}

function judgeCheck({ common, options }: PackageCheck, rules: StandardRules): Finding[] {
  const file = 'checks.yaml'
  const table = rules.tables.find(({ id }) => id === common.table)
  if (!table) return [tableUnknown(common.table, common.id)]
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
  const expressions = [common.when, options.holds, options.left, options.right]
  const faults = expressions.flatMap(text =>
    typeof text === 'string'
      ? judgeExpression(text, table, { rules, id: common.id, isSum: text !== common.when && text !== options.holds })
      : [],
  )
  if (faults.length > 0) return faults
  const named = kind.bind(options).columns
  const known = knownColumns(rules, table)
  const absent = named.filter(name => !known.has(name))
  if (absent.length > 0) return absent.map(name => columnUnknown(name, table.id, file, common.id))
  return [
    ...(typeof options.pattern === 'string' ? judgePattern(options.pattern, file) : []),
    ...(typeof options.list === 'string' ? findList(options.list, file, rules) : []),
    ...(typeof options.scheme === 'string' ? findScheme(options.scheme, file, rules) : []),
    ...judgeTarget(options, common.id, rules),
    ...(bounded.has(common.kind) ? judgeBounds(options, { table, id: common.id, rules }) : []),
  ]
}

/** The table and columns that a reference leads to. */
function judgeTarget(options: PackageCheck['options'], id: string, rules: StandardRules): Finding[] {
  const { target, to } = options
  if (typeof target !== 'string' || !Array.isArray(to)) return []
  const table = rules.tables.find(one => one.id === target)
  if (!table) return [tableUnknown(target, id)]
  const names = new Set(table.columns.map(({ name }) => name))
  return to.filter(name => !names.has(String(name))).map(name => columnUnknown(String(name), target, 'checks.yaml', id))
}

interface CheckPlace {
  readonly table: PackageTable
  readonly id: string
  readonly rules: StandardRules
}

/** Kinds whose bounds are values of a column. */
const bounded: ReadonlySet<string> = new Set(['range', 'band', 'sequence'])

/** Bounds must be values of their column: those of a range, of bands, the first of a sequence. */
function judgeBounds(options: PackageCheck['options'], { table, id, rules }: CheckPlace): Finding[] {
  const { column, value, minimum, maximum, from, bands } = options
  const ofBands = Array.isArray(bands) ? bands.flatMap((one: Band) => [one.from, one.to]) : []
  const name = Array.isArray(bands) ? value : column
  const known = typeof name === 'string' ? knownColumns(rules, table).get(name) : undefined
  if (!known || (measureOf(known) === null && !Array.isArray(bands))) return []
  const clock = { asOf: '2000-01-01', now: '2000-01-01T00:00:00Z' }
  return [minimum, maximum, from, ...ofBands]
    .filter(bound => bound !== undefined && literalFor(String(bound), known, clock) === undefined)
    .map(bound =>
      fault('bound-unfit', 'checks.yaml', {
        zh: `检查 ${id}：“${String(bound)}”不能与列“${String(name)}”的值比较。`,
        en: `Check ${id}: “${String(bound)}” cannot be compared with the values of “${String(name)}”.`,
      }),
    )
}

/** Options have passed the schema of their kind. */
type Band = Readonly<Record<string, unknown>>

function judgeExpression(
  text: string,
  table: PackageTable,
  { rules, id, isSum }: { readonly rules: StandardRules; readonly id: string; readonly isSum: boolean },
): Finding[] {
  const columns = knownColumns(rules, table)
  const scope = contextOf(rules, table, { asOf: '2000-01-01', now: '2000-01-01T00:00:00Z', keyOf: () => '' })
  try {
    const read = parseExpression(isSum ? `(${text}) = 0` : text, { ...scope, columnOf: name => columns.get(name) })
    columnsOfExpression(text)
    return patternsIn(read.condition).flatMap(pattern => judgePattern(pattern, 'checks.yaml'))
  } catch (thrown) {
    if (!(thrown instanceof ExpressionFault)) throw thrown
    const near = text.slice(Math.max(thrown.at - 1, 0), thrown.at + 12)
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

function judgePattern(pattern: string, file: string): Finding[] {
  return compilePattern(pattern).findings.map(one => ({ ...one, at: { ...one.at, file } }))
}

function judgeTuning(check: string, rules: StandardRules): Finding[] {
  if (idsOfColumns(rules).includes(check)) return []
  return [
    fault('tuning-unknown', 'checks.yaml', {
      zh: `tuning 中的检查 ${check} 不是由列得出的检查。`,
      en: `The check ${check} under tuning does not follow from a column.`,
    }),
  ]
}

function findList(id: string, file: string, { codes }: StandardRules): Finding[] {
  if (codes.some(list => list.id === id)) return []
  return [fault('code-list-unknown', file, { zh: `没有代码表 ${id}。`, en: `There is no code list ${id}.` })]
}

function findScheme(id: string, file: string, { schemes }: StandardRules): Finding[] {
  if (schemes.some(scheme => scheme.id === id)) return []
  return [
    fault('identifier-scheme-unknown', file, {
      zh: `没有标识代码规则 ${id}。`,
      en: `There is no identifier scheme ${id}.`,
    }),
  ]
}

function tableUnknown(table: string, id: string): Finding {
  return fault('table-unknown', 'checks.yaml', {
    zh: `检查 ${id}：没有表 ${table}。`,
    en: `Check ${id}: there is no table ${table}.`,
  })
}

function columnUnknown(name: string, table: string, file: string, id?: string): Finding {
  const text = { zh: `表 ${table} 没有列“${name}”。`, en: `The table ${table} has no column “${name}”.` }
  return fault('column-unknown', file, id === undefined ? text : prefix(id, text))
}

function prefix(id: string, { zh, en }: Text): Text {
  return { zh: `检查 ${id}：${zh}`, en: `Check ${id}: ${en}` }
}

function fault(rule: string, file: string, message: Text): Finding {
  return { rule, severity: 'error', message, at: { file } }
}
