import { type Kysely, sql } from 'kysely'
import { eachPage } from './batch.ts'
import { type Schema, tables } from './schema.ts'

/** Name of a table of the store, of whatever release. */
export type TableName = keyof Schema

/** A row as a backup holds it: texts, whole numbers and nulls by column. */
export type DumpedRow = Readonly<Record<string, string | number | null>>

/** A row with its table. */
export interface DumpedLine {
  readonly table: TableName
  readonly row: DumpedRow
}

/** A column of a row as text, empty where there is none. */
export function textIn(row: DumpedRow, column: string): string {
  return String(row[column] ?? '')
}

/** The tables that a database has, in the order of a dump. */
export async function presentTables(database: Kysely<Schema>): Promise<TableName[]> {
  const present = new Set((await database.introspection.getTables()).map(table => table.name))
  return tableNames.filter(name => present.has(name))
}

/** Every row of the given tables, by primary key; read it in a snapshot. */
export async function* eachRow(database: Kysely<Schema>, names: readonly TableName[]): AsyncGenerator<DumpedLine> {
  for (const table of names) {
    for await (const row of rowsOf(database, table)) yield { table, row }
  }
}

/** Number of rows of each table. */
export async function countRows(
  database: Kysely<Schema>,
  names: readonly TableName[],
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const name of names) {
    const query = sql<{ count: number }>`select cast(count(*) as integer) as count from ${sql.table(name)}`
    counts[name] = (await query.execute(database)).rows[0]?.count ?? 0
  }
  return counts
}

/** Whether nothing was ever put into a database: it has no rows but those every store begins with. */
export async function isEmpty(database: Kysely<Schema>): Promise<boolean> {
  const names = (await presentTables(database)).filter(name => name !== 'meta' && name !== 'event_head')
  return Object.values(await countRows(database, names)).every(count => count === 0)
}

/** Every table of the store, in the order of a dump. */
export const tableNames = Object.keys(tables) as readonly TableName[]

function rowsOf(database: Kysely<Schema>, table: TableName): AsyncGenerator<DumpedRow> {
  const keys = tables[table]
  const columns = sql.join(keys.map(key => sql.ref(key)))
  return eachPage<DumpedRow>(async (last, limit) => {
    // A comparison of rows, which both engines know, reads on after the last key.
    const after = last ? sql`where (${columns}) > (${sql.join(keys.map(key => last[key]))})` : sql``
    const query = sql<DumpedRow>`select * from ${sql.table(table)} ${after} order by ${columns} limit ${limit}`
    return (await query.execute(database)).rows
  })
}
