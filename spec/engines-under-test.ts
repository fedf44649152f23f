import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Engine } from '@biaochi/server/store/engine.ts'
import { postgresEngine } from '@biaochi/server/store/postgres.ts'
import type { Schema } from '@biaochi/server/store/schema.ts'
import { openEngine, openStoreOn, type Store, type StoreOptions } from '@biaochi/server/store/store.ts'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, sql } from 'kysely'
import pg from 'pg'

/** An empty database of a test's own, thrown away afterwards. */
export interface TestDatabase {
  readonly engine: Engine
  readonly folder: string
  /** Folder and database to open it once more with; null for PGlite, which lives in this process only. */
  readonly again: StoreOptions | null
  /** Closes and removes it. */
  remove(): Promise<void>
}

/** A store of a test's own. */
export interface TestStore extends TestDatabase {
  readonly store: Store
}

/** An engine that the suite runs on. */
export interface EngineUnderTest {
  readonly name: string
  /** A database in which nothing was made yet. */
  makeDatabase(): Promise<TestDatabase>
}

/** URL of a PostgreSQL server for tests, whose user may create schemas; null when none is given. */
export const testDatabaseUrl = process.env.BIAOCHI_TEST_DATABASE_URL || null

/** SQLite always; PostgreSQL on a real server where one is given, else in this process. */
export const enginesUnderTest: readonly EngineUnderTest[] = [
  { name: 'SQLite', makeDatabase: makeSqlite },
  testDatabaseUrl
    ? { name: 'PostgreSQL', makeDatabase: () => makePostgres(testDatabaseUrl ?? '') }
    : { name: 'PostgreSQL in process (PGlite)', makeDatabase: makePglite },
]

/** A new store on an engine. */
export async function makeTestStore(under: EngineUnderTest): Promise<TestStore> {
  const database = await under.makeDatabase()
  const store = await openStoreOn(database.engine, database.folder)
  return {
    ...database,
    store,
    remove: async () => {
      await store.close()
      await database.remove()
    },
  }
}

/** A new folder below the system's temporary one. */
export function makeTestFolder(): string {
  return mkdtempSync(join(tmpdir(), 'biaochi-test-'))
}

async function makeSqlite(): Promise<TestDatabase> {
  const again = { folder: makeTestFolder(), databaseUrl: null }
  return testDatabase(await openEngine(again), again)
}

/** Each in a schema of its own, so that test files can run side by side in one database. */
async function makePostgres(server: string): Promise<TestDatabase> {
  const name = `biaochi_test_${randomBytes(6).toString('hex')}`
  await askServer(server, `create schema ${name}`)
  const url = new URL(server)
  url.searchParams.set('options', `-c search_path=${name}`)
  const again = { folder: makeTestFolder(), databaseUrl: url.href }
  const database = testDatabase(await openEngine(again), again)
  return {
    ...database,
    remove: async () => {
      await database.remove()
      await askServer(server, `drop schema ${name} cascade`)
    },
  }
}

let pglite: PGlite | null = null

/** One PGlite serves a whole test file, since starting one takes seconds: one database at a time. */
async function makePglite(): Promise<TestDatabase> {
  pglite ??= new PGlite()
  const database = new Kysely<Schema>({ dialect: new PGliteDialect({ pglite }) })
  await sql`drop schema public cascade`.execute(database)
  await sql`create schema public`.execute(database)
  const engine = { ...postgresEngine(database), close: async () => undefined }
  return { ...testDatabase(engine, { folder: makeTestFolder(), databaseUrl: null }), again: null }
}

function testDatabase(engine: Engine, again: StoreOptions): TestDatabase {
  const { folder } = again
  const remove = async () => {
    await engine.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { engine, folder, again, remove }
}

async function askServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
