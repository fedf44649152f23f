import type { Failure } from '../../outcome.ts'
import { cutValue } from '../../reference/run-reference.ts'
import { renderOver } from '../render.ts'
import { Sql, sql } from '../sql.ts'
import type { EmittedRule } from './emit-rule.ts'
import { countOf, rowsOf, type SqlRow, type SqlTable } from './sql-table.ts'

/** What one statement says of a rule. */
export interface RuleCount {
  readonly checked: number
  readonly failed: number
  /** Records that the engine could not judge. */
  readonly hard: number
}

/** Rules in one statement: engines bound its columns. */
const mostRules = 200

/** Counts the records, and for each rule those that it applies to, that fail, and that could not be judged: one statement for all. */
export async function countRecords(
  table: SqlTable,
  rules: readonly EmittedRule[],
): Promise<{ records: number; counts: RuleCount[] }> {
  const counts: RuleCount[] = []
  let records = 0
  for (let from = 0; from === 0 || from < rules.length; from += mostRules) {
    const [row = []] = await rowsOf(table, countStatement(table, rules.slice(from, from + mostRules)))
    records = countOf(row[0])
    for (let at = 1; at + 2 < row.length; at += 3)
      counts.push({ checked: countOf(row[at]), failed: countOf(row[at + 1]), hard: countOf(row[at + 2]) })
  }
  return { records, counts }
}

/** The statement that `countRecords` runs: what it gives of parts of a table can be added. */
export function countStatement(table: SqlTable, rules: readonly EmittedRule[]): string {
  const { dialect } = table
  const columns = rules.flatMap(({ applies, fails, hard }) => {
    const easy = (condition: Sql) => dialect.count(hard ? sql`${condition} AND NOT ${hard}` : condition)
    return [easy(applies), easy(fails), hard ? dialect.count(hard) : sql`0`]
  })
  const { from, texts } = renderOver([sql`count(*)`, ...columns], {
    dialect,
    source: sourceOf(table, false),
    carried: [],
  })
  return `SELECT ${texts.join(', ')} FROM ${from}`
}

/** A source with or without ordinals, of the first records or all. */
export function sourceOf(table: Pick<SqlTable, 'source'>, isNumbered: boolean, first?: number) {
  return (cells: readonly number[]) => table.source({ cells, isNumbered, first })
}

/** The first failures of rules by ordinal; of few records first, since most faults are soon met. */
export async function sampleRecords(
  table: SqlTable,
  wanted: readonly { readonly rule: EmittedRule; readonly failed: number }[],
  samples: number,
): Promise<Map<string, Failure[]>> {
  const found = new Map<string, number[]>()
  let open = samples > 0 ? wanted.filter(({ failed }) => failed > 0) : []
  for (let first = table.glance ?? undefined; open.length > 0; first = widen(first)) {
    const places = await firstPlaces(table, { rules: open.map(({ rule }) => rule), samples, first })
    for (const [index, { rule }] of open.entries()) found.set(rule.rule.id, places[index] ?? [])
    open = open.filter(({ rule, failed }) => (found.get(rule.rule.id)?.length ?? 0) < Math.min(samples, failed))
    if (first === undefined) break
  }
  return readFailures(table, wanted, found)
}

/** From a glance to everything: 131,072 records, 4 million, all. */
function widen(first: number | undefined): number | undefined {
  return first !== undefined && first < 1_000_000 ? first * 32 : undefined
}

async function firstPlaces(
  table: SqlTable,
  { rules, samples, first }: { rules: readonly EmittedRule[]; samples: number; first: number | undefined },
): Promise<number[][]> {
  const { dialect } = table
  const columns = rules.map(({ fails, hard }) => dialect.firstOf(hard ? sql`${fails} AND NOT ${hard}` : fails, samples))
  const { from, texts } = renderOver(columns, { dialect, source: sourceOf(table, true, first), carried: ['n'] })
  const [row = []] = await rowsOf(table, `SELECT ${texts.join(', ')} FROM ${from}`)
  return row.map(places => (places ? places.split(',').map(Number) : []))
}

/** Reads the cells of failing records. */
async function readFailures(
  table: SqlTable,
  wanted: readonly { readonly rule: EmittedRule }[],
  found: ReadonlyMap<string, readonly number[]>,
): Promise<Map<string, Failure[]>> {
  const places = [...new Set([...found.values()].flat())].sort((a, b) => a - b)
  const cells = [...new Set(wanted.flatMap(({ rule }) => rule.rule.columns))].sort((a, b) => a - b)
  const records = new Map<number, SqlRow>()
  if (places.length > 0) {
    const source = table.source({ cells, isNumbered: true, first: places.at(-1) })
    const statement = `SELECT ${['n', ...cells.map(cell => `c${cell}`)].join(', ')} FROM (${source}) t WHERE n IN (${places.join(', ')})`
    for (const [n, ...texts] of await rowsOf(table, statement)) records.set(countOf(n), texts)
  }
  return new Map(
    wanted.map(({ rule: { rule } }) => {
      const failures = (found.get(rule.id) ?? []).map(record =>
        failureOf({ record, columns: rule.columns.map(column => cells.indexOf(column)) }, records.get(record) ?? []),
      )
      return [rule.id, failures]
    }),
  )
}

function failureOf({ record, columns }: { record: number; columns: readonly number[] }, texts: SqlRow): Failure {
  return { record, line: null, offset: null, values: columns.map(at => cutValue(texts[at] ?? '')) }
}

/** Every failure of a rule about single records, in the order of records. */
export async function* failuresOf(table: SqlTable, { rule, fails, hard }: EmittedRule): AsyncGenerator<Failure> {
  const condition = hard ? sql`${fails} AND NOT ${hard}` : fails
  const { from, texts } = renderOver([condition, ...rule.columns.map(Sql.cell)], {
    dialect: table.dialect,
    source: sourceOf(table, true),
    carried: ['n'],
  })
  const [test = '', ...shown] = texts
  const columns = rule.columns.map((_, at) => at)
  for await (const rows of table.query(`SELECT ${['n', ...shown].join(', ')} FROM ${from} WHERE ${test} ORDER BY n`))
    for (const [n, ...values] of rows) yield failureOf({ record: countOf(n), columns }, values)
}
