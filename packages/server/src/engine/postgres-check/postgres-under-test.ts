import { postgresql as dialect } from '@biaochi/core/checks/sql/dialect/postgresql.ts'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import type { SqlUnderTest } from '../sql-under-test.ts'

/** What a client of PostgreSQL does for us: rows as arrays of texts. */
interface Asked {
  readonly query: (statement: string) => Promise<(string | null)[][]>
  readonly close: () => Promise<void>
}

/** PostgreSQL on the server for tests where one is given, else in this process, with a temporary table of a test's own. */
export async function openPostgresUnderTest(url: string | null): Promise<SqlUnderTest> {
  const asked = url === null ? await openPglite() : await openServer(url)
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

function literal(text: string | null): string {
  return text === null ? 'NULL' : dialect.quoteText(text).sql
}

async function openPglite(): Promise<Asked> {
  const client = await PGlite.create()
  return {
    query: async statement => {
      const { rows } = await client.query<unknown[]>(statement, [], { rowMode: 'array' })
      return rows.map(row => row.map(value => (value === null ? null : String(value))))
    },
    close: () => client.close(),
  }
}

async function openServer(url: string): Promise<Asked> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return {
    query: async statement => {
      const { rows } = await client.query<unknown[]>({ text: statement, rowMode: 'array' })
      return rows.map(row => row.map(value => (value === null ? null : String(value))))
    },
    close: () => client.end(),
  }
}
