import { checkClickhouseTable, keysOfClickhouseTable } from './clickhouse/check-clickhouse-table.ts'
import { checkPostgresTable, keysOfPostgresTable } from './postgres-check/check-postgres-table.ts'
import type { TableEngine } from './table-engine.ts'
import { readTableReference } from './table-reference.ts'

/** Tables of PostgreSQL and ClickHouse, checked where they are. */
export const databaseEngine: TableEngine = {
  // A table is told by its name: nothing is asked of a database before it is checked.
  readHeader: async () => [],
  collectKeys: async ({ path, table }, budget, { signal }) => {
    const reference = readTableReference(path)
    if ('rule' in reference) return { refused: reference }
    const keysOf = reference.engine === 'postgres' ? keysOfPostgresTable : keysOfClickhouseTable
    return keysOf(reference, table, { budget, signal })
  },
  check: async ({ path, table }, keys, { samples, signal }) => {
    const reference = readTableReference(path)
    if ('rule' in reference) return { refused: reference }
    const check = reference.engine === 'postgres' ? checkPostgresTable : checkClickhouseTable
    return check(reference, table, { samples, keys, signal })
  },
}
