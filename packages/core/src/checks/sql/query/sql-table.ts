import type { TablePlan } from '../../plan.ts'
import type { SqlDialect } from '../dialect/sql-dialect.ts'

/** A row as an engine answers it: everything as text. */
export type SqlRow = readonly (string | null)[]

/** What of a table of data a query reads. */
export interface SourceNeed {
  /** Ordinals of columns of the plan, as `c0`, `c1` …; a column that the data have not is null. */
  readonly cells: readonly number[]
  /** The ordinal of the record as `n`, from 1. */
  readonly isNumbered: boolean
  /** The first so many records alone; all when not given. */
  readonly first?: number | undefined
}

/** A table of data that an engine of SQL can be asked about. */
export interface SqlTable {
  readonly dialect: SqlDialect
  readonly plan: TablePlan
  /** Ordinals of the columns of the plan that the data have not. */
  readonly absent: readonly number[]
  /** A query of the table. */
  readonly source: (need: SourceNeed) => string
  readonly query: (statement: string) => AsyncIterable<readonly SqlRow[]>
  /** Sets of keys that tables provide, by id: a query of one column of texts as `joinKey` makes them. */
  readonly keys: ReadonlyMap<string, { readonly sql: string; readonly texts: () => ReadonlySet<string> }>
  /** Records that are looked at for samples before all are; null where reading some is no cheaper. */
  readonly glance: number | null
}

/** All rows of a query that gives few. */
export async function rowsOf(table: SqlTable, statement: string): Promise<SqlRow[]> {
  const rows: SqlRow[] = []
  for await (const chunk of table.query(statement)) rows.push(...chunk)
  return rows
}

/** A whole number of a row. */
export function countOf(value: string | null | undefined): number {
  return value === null || value === undefined ? 0 : Number(value)
}
