import { patternOfFormat } from '../kind/format-notation.ts'
import type { StandardRules } from '../package/standard-rules.ts'
import type { Demand, ExportColumn, TableDemands } from './demands.ts'
import type { Losses } from './losses.ts'

/** What other formats know how to say of a column, taken from the demands of a table. */
export interface ColumnFacts {
  readonly isRequired: boolean
  readonly isUnique: boolean
  /** Values with their meanings, where a code list gives them. */
  readonly values: readonly { readonly value: string; readonly zh?: string; readonly en?: string }[]
  /** Portable patterns, all of which hold. */
  readonly patterns: readonly string[]
  /** Id of an identifier scheme that the format has a name for. */
  readonly schemes: readonly string[]
  readonly shortest?: number
  readonly longest?: number
  readonly digits?: number
  readonly decimals?: number
  readonly minimum?: string
  readonly maximum?: string
  readonly above?: string
  readonly below?: string
}

interface FactsContext {
  readonly rules: StandardRules
  readonly demands: TableDemands
  readonly losses: Losses
  /** Identifier schemes that the format names; of others only the pattern goes along. */
  readonly namedSchemes: readonly string[]
}

/** Takes what can be said of one column by itself; a second bound or length of the same kind stays a demand. */
export function takeFacts({ column, element }: ExportColumn, context: FactsContext): ColumnFacts {
  const { demands, rules, losses } = context
  const { name } = column
  const required = demands.take('required', name)
  const unique = demands.takeWhere(one => one.kind === 'unique' && isSoleColumn(one, name) && isPlainUnique(one))
  for (const kind of ['number', 'date', 'moment']) demands.take(kind, name)
  const identifiers = demands.take('identifier', name)
  const named = identifiers.map(({ options }) => String(options.scheme)).filter(id => context.namedSchemes.includes(id))
  for (const { id, options } of identifiers.filter(one => !context.namedSchemes.includes(String(one.options.scheme)))) {
    losses.demand(
      id,
      {
        zh: `标识代码规则 ${String(options.scheme)} 只写出形式，不写出校验码。`,
        en: `of the scheme ${String(options.scheme)} only the form is written, not the check digit.`,
      },
      { subject: demands.table.id },
    )
  }
  const schemePatterns = identifiers
    .filter(({ options }) => !context.namedSchemes.includes(String(options.scheme)))
    .flatMap(({ options }) => rules.schemes.find(({ id }) => id === options.scheme)?.pattern ?? [])
  const facts = {
    isRequired: required.length > 0,
    isUnique: unique.length > 0,
    values: takeValues(name, context),
    patterns: distinct([
      ...demands.take('pattern', name).map(({ options }) => String(options.pattern)),
      ...demands.take('format', name).map(({ options }) => patternOfFormat(String(options.format))),
      ...schemePatterns,
    ]),
    schemes: named,
    ...takeLength(name, demands),
    ...takePrecision(name, demands),
    ...takeBounds(name, demands),
  }
  demands.tellSeverity([...required, ...unique])
  tellElement(element, losses)
  return facts
}

function isSoleColumn({ options }: Demand, name: string): boolean {
  return Array.isArray(options.columns) && options.columns.length === 1 && options.columns[0] === name
}

function isPlainUnique({ when, threshold, id }: Demand): boolean {
  return when === undefined && threshold.rows === undefined && threshold.share === undefined && !id.endsWith('.key')
}

/** The first enumeration or code list; a second one stays. */
function takeValues(name: string, { demands, rules, losses }: FactsContext): ColumnFacts['values'] {
  const among = demands.takeOne('among', name)
  if (among)
    return (Array.isArray(among.options.values) ? among.options.values : []).map(value => ({ value: String(value) }))
  const [codes] = demands.find(
    one =>
      one.kind === 'codes' &&
      one.options.column === name &&
      one.options.on === undefined &&
      one.when === undefined &&
      Object.keys(one.threshold).length === 0,
  )
  if (!codes) return []
  demands.takeWhere(one => one.id === codes.id)
  const list = rules.codes.find(({ id }) => id === codes.options.list)
  const entries = list?.entries ?? []
  if (entries.some(({ from, until }) => from !== undefined || until !== undefined)) {
    losses.take(
      'demand-changed',
      {
        zh: `代码表 ${list?.id} 的有效期没有写出，写出了全部代码。`,
        en: `The days of validity of the list ${list?.id} are not written; all of its codes are.`,
      },
      { subject: demands.table.id },
    )
  }
  return entries.map(({ code, zh, en }) => ({ value: code, zh, en }))
}

function takeLength(name: string, demands: TableDemands): Pick<ColumnFacts, 'shortest' | 'longest'> {
  const [found] = demands.find(
    one =>
      one.kind === 'length' &&
      one.options.column === name &&
      one.options.bytes !== true &&
      one.when === undefined &&
      Object.keys(one.threshold).length === 0,
  )
  if (!found) return {}
  demands.takeWhere(one => one.id === found.id)
  const { minimum, maximum } = found.options
  return {
    ...(typeof minimum === 'number' && { shortest: minimum }),
    ...(typeof maximum === 'number' && { longest: maximum }),
  }
}

function takePrecision(name: string, demands: TableDemands): Pick<ColumnFacts, 'digits' | 'decimals'> {
  const [found] = demands.find(
    one =>
      one.kind === 'precision' &&
      one.options.column === name &&
      one.options.exactly !== true &&
      one.when === undefined &&
      Object.keys(one.threshold).length === 0,
  )
  if (!found) return {}
  demands.takeWhere(one => one.id === found.id)
  const { digits, decimals } = found.options
  return { ...(typeof digits === 'number' && { digits }), ...(typeof decimals === 'number' && { decimals }) }
}

function takeBounds(name: string, demands: TableDemands): Pick<ColumnFacts, 'minimum' | 'maximum' | 'above' | 'below'> {
  const facts: { minimum?: string; maximum?: string; above?: string; below?: string } = {}
  const found = demands.find(
    one =>
      one.kind === 'range' &&
      one.options.column === name &&
      one.when === undefined &&
      Object.keys(one.threshold).length === 0,
  )
  for (const { id, options } of found) {
    const [low, high] = options.exclusive === true ? (['above', 'below'] as const) : (['minimum', 'maximum'] as const)
    const bounds = [
      [low, options.minimum],
      [high, options.maximum],
    ] as const
    const given = bounds.filter(([, bound]) => bound !== undefined)
    // A bound such as `today` moves, and a second one of the same kind has no place.
    if (given.some(([key, bound]) => facts[key] !== undefined || bound === 'today' || bound === 'now')) continue
    for (const [key, bound] of given) facts[key] = String(bound)
    demands.takeWhere(one => one.id === id)
  }
  return facts
}

function tellElement(element: ExportColumn['element'], losses: Losses): void {
  const members = ['objectClass', 'property', 'representation', 'steward', 'unit', 'note'] as const
  for (const member of members) if (element[member] !== undefined) losses.descriptions([`elements.${member}`])
}

function distinct(patterns: readonly string[]): string[] {
  return [...new Set(patterns)]
}
