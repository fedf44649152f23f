import { checkClickhouseTable, keysOfClickhouseTable } from './clickhouse/check-clickhouse-table.ts'
import { checkPostgresTable, keysOfPostgresTable } from './postgres-check/check-postgres-table.ts'
import type { RunOptions, TableEngine } from './table-engine.ts'
import { readTableReference } from './table-reference.ts'

/** Tables of PostgreSQL and ClickHouse, checked where they are. */
export const databaseEngine: TableEngine = {
  // A table is told by its name: nothing is asked of a database before it is checked.
  readHeader: async () => [],
  collectKeys: async ({ path, table }, budget, options) => {
    const reference = readTableReference(path)
    if ('rule' in reference) return { refused: reference }
    const { signal } = options
    if (reference.engine === 'postgres') return keysOfPostgresTable(reference, table, { budget, signal })
    return keysOfClickhouseTable(reference, table, { budget, signal, ...passwordOf(options) })
  },
  check: async ({ path, table }, keys, options) => {
    const reference = readTableReference(path)
    if ('rule' in reference) return { refused: reference }
    const { samples, signal } = options
    if (reference.engine === 'postgres') return checkPostgresTable(reference, table, { samples, keys, signal })
    return checkClickhouseTable(reference, table, { samples, keys, signal, ...passwordOf(options) })
  },
}

function passwordOf({ clickhousePassword: password }: RunOptions) {
  return password === undefined ? {} : { password }
}
