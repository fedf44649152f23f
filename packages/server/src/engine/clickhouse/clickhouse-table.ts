import { bindColumns } from '@biaochi/core/checks/bytes/scan/bind-columns.ts'
import type { TablePlan } from '@biaochi/core/checks/plan.ts'
import { isDateForm } from '@biaochi/core/checks/reference/date.ts'
import { clickhouse as dialect } from '@biaochi/core/checks/sql/dialect/clickhouse.ts'
import type { SourceNeed } from '@biaochi/core/checks/sql/query/sql-table.ts'
import { formsOf, type ReadForm } from '@biaochi/core/checks/sql/read-forms.ts'
import type { ClickhouseSession } from './clickhouse-session.ts'

/** A table bound to the columns of a plan. */
export interface BoundClickhouse {
  readonly header: readonly string[]
  readonly absent: readonly number[]
  readonly unknown: readonly string[]
  readonly source: (need: SourceNeed) => string
  readonly countAll: string
}

/** Finds a table of the session's database and the columns of a plan in it; null where there is no such table. */
export async function bindClickhouse(
  session: ClickhouseSession,
  { table, order }: { readonly table: string; readonly order: readonly string[] },
  plan: TablePlan,
): Promise<BoundClickhouse | null> {
  const described = await session.ask(
    `SELECT name, type FROM system.columns WHERE database = currentDatabase() AND table = ${dialect.quoteText(table).sql}`,
  )
  if (described.length === 0) return null
  const name = dialect.quoteName(table)
  const header = described.map(([column]) => column ?? '')
  const { cells, unknown } = bindColumns(header, plan.columns)
  const forms = formsOf(plan)
  const sorting = order.length > 0 ? order.map(dialect.quoteName) : await sortingOf(session, table)
  // Names of ours are given a query further out: within one, ClickHouse takes a name for the column or for its new meaning.
  const raw = (column: number) => `${dialect.quoteName(header[cells[column] ?? -1] ?? '')} AS biaochi_${column}`
  const expressionOf = (column: number): string => {
    const cell = cells[column] ?? -1
    return cell < 0
      ? `'' AS c${column}`
      : `${textOf(`biaochi_${column}`, described[cell]?.[1] ?? '', forms.get(column))} AS c${column}`
  }
  const isBound = (column: number) => (cells[column] ?? -1) >= 0
  const all = plan.columns.map((_, column) => column).filter(isBound)
  return {
    header,
    absent: cells.flatMap((cell, column) => (cell < 0 ? [column] : [])),
    unknown: unknown.map(cell => header[cell] ?? ''),
    source: ({ cells: wanted, isNumbered }) => {
      const read = isNumbered ? all : wanted.filter(isBound)
      const inner = `SELECT ${read.length === 0 ? '1 AS nothing' : read.map(raw).join(', ')} FROM ${name}`
      const ordering = [...sorting, ...all.map(column => `biaochi_${column}`)].join(', ')
      const from = isNumbered ? `${inner} ORDER BY ${ordering}` : inner
      const items = wanted.map(expressionOf)
      if (isNumbered) items.push('toInt64(rowNumberInAllBlocks() + 1) AS n')
      return `SELECT ${items.length === 0 ? '1 AS nothing' : items.join(', ')} FROM (${from}) s`
    },
    countAll: `SELECT count(*) FROM ${name}`,
  }
}

async function sortingOf(session: ClickhouseSession, table: string): Promise<string[]> {
  const [row = []] = await session.ask(
    `SELECT sorting_key FROM system.tables WHERE database = currentDatabase() AND name = ${dialect.quoteText(table).sql}`,
  )
  return row[0] ? [row[0]] : []
}

/** The text of a column of a type, as the plan writes it; never null. */
function textOf(column: string, type: string, read: ReadForm | undefined): string {
  const plain = type.replace(/^LowCardinality\((.*)\)$/, '$1')
  const nullable = /^Nullable\((.*)\)$/.exec(plain)?.[1]
  if (nullable !== undefined) return `ifNull(${textOf(column, nullable, read)}, '')`
  if (plain === 'String') return column
  if (plain.startsWith('Decimal')) return withoutZeros(`toString(${column})`)
  if (plain === 'Date' && read && isDateForm(read.form)) return reformed(`toString(${column})`, read.form)
  if (plain.startsWith('DateTime')) return momentText(`toString(${column})`, read)
  return `toString(${column})`
}

function withoutZeros(number: string): string {
  const zeros = dialect.quoteText('(\\.0+|(\\.[0-9]*[1-9])0+)$').sql
  return `replaceRegexpOne(${number}, ${zeros}, ${dialect.quoteText('\\2').sql})`
}

/** Text of ten characters and more, its parts put in the places of a form. */
function reformed(text: string, form: string): string {
  const places = { YYYY: [1, 4], MM: [6, 2], DD: [9, 2], hh: [12, 2], mm: [15, 2], ss: [18, 2] } as const
  const parts = form.split(/(YYYY|MM|DD|hh|mm|ss)/).filter(part => part !== '')
  const items = parts.map(part => {
    const place = places[part as keyof typeof places]
    return place ? `substring(${text}, ${place[0]}, ${place[1]})` : dialect.quoteText(part).sql
  })
  return items.length === 1 ? (items[0] ?? text) : `concat(${items.join(', ')})`
}

/** A moment by the clock of the server; midnight is a date where the rules read dates. */
function momentText(text: string, read: ReadForm | undefined): string {
  if (!read) return reformed(text, 'YYYY-MM-DDThh:mm:ss')
  if (isDateForm(read.form))
    return `if(substring(${text}, 12) = '00:00:00', ${reformed(text, read.form)}, ${reformed(text, 'YYYY-MM-DDThh:mm:ss')})`
  return reformed(text, read.form.replace('[.f]', '').replace('[Z]', '').replace(/Z$/, ''))
}
