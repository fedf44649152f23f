import './keep-marks.ts'

import { duckdb as dialect } from '@biaochi/core/checks/sql/dialect/duckdb.ts'
import { DuckDBInstance } from '@duckdb/node-api'
import type { SqlUnderTest } from '../sql-under-test.ts'

/** DuckDB in this process, with a table of a test's own. */
export async function openDuckdbUnderTest(): Promise<SqlUnderTest> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  return {
    dialect,
    glance: 2,
    fill: async rows => {
      await connection.run(
        `CREATE OR REPLACE TABLE cells (n BIGINT, ${rows[0]?.map((_, at) => `c${at} VARCHAR`).join(', ')})`,
      )
      const appender = await connection.createAppender('cells')
      for (const [index, row] of rows.entries()) {
        appender.appendBigInt(BigInt(index + 1))
        for (const cell of row) {
          if (cell === null) appender.appendNull()
          else appender.appendVarchar(cell)
        }
        appender.endRow()
      }
      appender.closeSync()
    },
    source: ({ cells, first }) =>
      `SELECT ${['n', ...cells.map(cell => `c${cell}`)].join(', ')} FROM cells${first === undefined ? '' : ` ORDER BY n LIMIT ${first}`}`,
    keys: keys => `SELECT unnest([${keys.map(key => dialect.quoteText(key).sql).join(', ')}]) AS k`,
    query: async function* (statement) {
      const result = await connection.runAndReadAll(statement)
      yield result.getRows().map(row => row.map(value => (value === null ? null : String(value))))
    },
    close: async () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}
