import '../duckdb/keep-marks.ts'

import { postgresql as dialect } from '@biaochi/core/checks/sql/dialect/postgresql.ts'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import type { SqlUnderTest } from '../sql-under-test.ts'
import type { AskPostgres } from './postgres-table.ts'

/** What a client of PostgreSQL does for us: rows as arrays of texts. */
export interface Asked {
  readonly query: AskPostgres
  readonly close: () => Promise<void>
}

/** PostgreSQL on the server for tests where one is given, else in this process, with a temporary table of a test's own. */
export async function openPostgresUnderTest(url: string | null): Promise<SqlUnderTest> {
  const asked = await openAsked(url)
  return {
    dialect,
    glance: null,
    fill: async rows => {
      await asked.query('DROP TABLE IF EXISTS pg_temp.cells')
      await asked.query(`CREATE TEMPORARY TABLE cells (n bigint, ${rows[0]?.map((_, at) => `c${at} text`).join(', ')})`)
      const values = rows.map((row, index) => `(${[index + 1, ...row.map(literal)].join(', ')})`)
      await asked.query(`INSERT INTO cells VALUES ${values.join(', ')}`)
    },
    source: ({ cells }) =>
      `SELECT ${['n', ...cells.map(cell => `c${cell} COLLATE "C" AS c${cell}`)].join(', ')} FROM cells`,
    keys: keys => `SELECT k FROM unnest(ARRAY[${keys.map(key => dialect.quoteText(key).sql).join(', ')}]::text[]) AS k`,
    query: async function* (statement) {
      yield await asked.query(statement)
    },
    close: asked.close,
  }
}

/** A session of a server, or of PostgreSQL in this process where there is none. */
export function openAsked(url: string | null): Promise<Asked> {
  return url === null ? openPglite() : openServer(url)
}

function literal(text: string | null): string {
  return text === null ? 'NULL' : dialect.quoteText(text).sql
}

async function openPglite(): Promise<Asked> {
  const client = await PGlite.create()
  return {
    query: async (statement, values = []) => {
      const { rows } = await client.query<unknown[]>(statement, [...values], { rowMode: 'array' })
      return rows.map(row => row.map(value => (value === null ? null : String(value))))
    },
    close: () => client.close(),
  }
}

async function openServer(url: string): Promise<Asked> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return {
    query: async (statement, values = []) => {
      const { rows } = await client.query<unknown[]>({ text: statement, values: [...values], rowMode: 'array' })
      return rows.map(row => row.map(value => (value === null ? null : String(value))))
    },
    close: () => client.end(),
  }
}
