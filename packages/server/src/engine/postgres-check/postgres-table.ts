import { bindColumns } from '@biaochi/core/checks/bytes/scan/bind-columns.ts'
import type { TablePlan } from '@biaochi/core/checks/plan.ts'
import { standardName, standardQuote } from '@biaochi/core/checks/sql/dialect/quote.ts'
import type { SourceNeed, SqlRow } from '@biaochi/core/checks/sql/query/sql-table.ts'
import { formsOf } from '@biaochi/core/checks/sql/read-forms.ts'
import type { TableReference } from '../table-reference.ts'
import { textOfColumn } from './column-text.ts'

/** What is asked of a session: rows as texts. */
export type AskPostgres = (statement: string, values?: readonly unknown[]) => Promise<readonly SqlRow[]>

/** A table bound to the columns of a plan. */
export interface BoundTable {
  readonly header: readonly string[]
  readonly absent: readonly number[]
  readonly unknown: readonly string[]
  readonly source: (need: SourceNeed) => string
  readonly countAll: string
}

/** Finds a table and the columns of a plan in it; null where there is no such table. */
export async function bindPostgresTable(
  ask: AskPostgres,
  { schema, table, order }: Pick<TableReference, 'schema' | 'table' | 'order'>,
  plan: TablePlan,
): Promise<BoundTable | null> {
  const name = schema === null ? standardName(table) : `${standardName(schema)}.${standardName(table)}`
  const [found] = await ask(
    `SELECT c.oid::text, c.relkind::text FROM pg_catalog.pg_class c WHERE c.oid = to_regclass(${standardQuote(name)})`,
  )
  const [oid, kind] = found ?? []
  if (!oid) return null
  const described = await ask(`SELECT attname::text, format_type(atttypid, NULL) FROM pg_catalog.pg_attribute
    WHERE attrelid = ${oid}::oid AND attnum > 0 AND NOT attisdropped ORDER BY attnum`)
  const header = described.map(([column]) => column ?? '')
  const { cells, unknown } = bindColumns(header, plan.columns)
  const forms = formsOf(plan)
  const ordering = await orderOf(ask, { oid, kind: kind ?? '', order, header })
  const expressionOf = (column: number): string => {
    const cell = cells[column] ?? -1
    if (cell < 0) return 'NULL::text'
    return textOfColumn(standardName(header[cell] ?? ''), described[cell]?.[1] ?? '', forms.get(column))
  }
  return {
    header,
    absent: cells.flatMap((cell, column) => (cell < 0 ? [column] : [])),
    unknown: unknown.map(cell => header[cell] ?? ''),
    source: ({ cells: wanted, isNumbered }) => {
      const items = wanted.map(column => `${expressionOf(column)} AS c${column}`)
      if (isNumbered) items.push(`row_number() OVER (ORDER BY ${ordering}) AS n`)
      return `SELECT ${items.length === 0 ? '1 AS nothing' : items.join(', ')} FROM ${name}`
    },
    countAll: `SELECT count(*) FROM ${name}`,
  }
}

interface Ordering {
  readonly oid: string
  readonly kind: string
  readonly order: readonly string[]
  readonly header: readonly string[]
}

/** What was asked for, else the primary key, else the place on disk, else (views) all columns: the same in every query of a snapshot. */
async function orderOf(ask: AskPostgres, { oid, kind, order, header }: Ordering): Promise<string> {
  if (order.length > 0) return order.map(standardName).join(', ')
  const key = await ask(`SELECT a.attname::text FROM pg_catalog.pg_index i
    CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k(attnum, place)
    JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
    WHERE i.indrelid = ${oid}::oid AND i.indisprimary ORDER BY k.place`)
  if (key.length > 0) return key.map(([column]) => standardName(column ?? '')).join(', ')
  if (kind === 'r' || kind === 'm') return 'ctid'
  return header.map(column => `${standardName(column)}::text COLLATE "C"`).join(', ')
}
