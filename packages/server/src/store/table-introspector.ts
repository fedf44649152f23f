import { type DatabaseIntrospector, type Kysely, sql, type TableMetadata } from 'kysely'

/** How each engine tells the names of its tables; in PostgreSQL those of our own schema, whatever else lives beside. */
const questions = {
  sqlite: `select name from sqlite_schema where type = 'table'`,
  postgres: `select tablename as name from pg_catalog.pg_tables where schemaname = current_schema()`,
} as const

/**
 * Names of the tables, which is all that migrations and backups ask for. Kysely's own looks at more, and so fails in its
 * own way where a file is damaged, and takes the migrations of a neighbour for ours.
 */
export class TableIntrospector implements DatabaseIntrospector {
  readonly #database: Kysely<unknown>
  readonly #question: string

  constructor(database: Kysely<unknown>, engine: keyof typeof questions) {
    this.#database = database
    this.#question = questions[engine]
  }

  async getSchemas(): Promise<[]> {
    return []
  }

  async getTables(): Promise<TableMetadata[]> {
    const { rows } = await sql.raw<{ name: string }>(this.#question).execute(this.#database)
    return rows.map(({ name }) => ({ name, isView: false, isForeign: false, columns: [] }))
  }
}
