import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { postgresEngine } from '@biaochi/server/store/postgres.ts'
import type { Schema } from '@biaochi/server/store/schema.ts'
import { openStore, openStoreOn, type Store } from '@biaochi/server/store/store.ts'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, sql } from 'kysely'
import pg from 'pg'

/** A store of a test's own, thrown away afterwards. */
export interface TestStore {
  readonly store: Store
  /** Folder and database to open the store once more with; null for PGlite, which lives in this process only. */
  readonly again: { readonly folder: string; readonly databaseUrl: string | null } | null
  remove(): Promise<void>
}

/** An engine that the suite runs on. */
export interface EngineUnderTest {
  readonly name: string
  make(): Promise<TestStore>
}

/** URL of a PostgreSQL server for tests, whose user may create databases. */
export const testDatabaseUrl = process.env.BIAOCHI_TEST_DATABASE_URL || null

/** SQLite always; PostgreSQL on a real server where one is given, else in this process. */
export const enginesUnderTest: readonly EngineUnderTest[] = [
  { name: 'SQLite', make: makeSqlite },
  testDatabaseUrl
    ? { name: 'PostgreSQL', make: () => makePostgres(testDatabaseUrl ?? '') }
    : { name: 'PostgreSQL in process (PGlite)', make: makePglite },
]

/** A new folder below the system's temporary one. */
export function makeTestFolder(): string {
  return mkdtempSync(join(tmpdir(), 'biaochi-test-'))
}

async function makeSqlite(): Promise<TestStore> {
  const again = { folder: makeTestFolder(), databaseUrl: null }
  const store = await openStore(again)
  return { store, again, remove: () => removeAll(store, again.folder) }
}

async function makePostgres(server: string): Promise<TestStore> {
  const name = `biaochi_test_${randomBytes(6).toString('hex')}`
  await askServer(server, `create database ${name} encoding 'UTF8' template template0`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const again = { folder: makeTestFolder(), databaseUrl: url.href }
  const store = await openStore(again)
  return {
    store,
    again,
    remove: async () => {
      await removeAll(store, again.folder)
      await askServer(server, `drop database ${name} with (force)`)
    },
  }
}

let pglite: PGlite | null = null

/** One PGlite serves a whole test file, since starting one takes seconds: one store at a time. */
async function makePglite(): Promise<TestStore> {
  pglite ??= new PGlite()
  const database = new Kysely<Schema>({ dialect: new PGliteDialect({ pglite }) })
  await sql`drop schema public cascade`.execute(database)
  await sql`create schema public`.execute(database)
  const folder = makeTestFolder()
  // The PGlite outlives the store.
  const store = await openStoreOn({ ...postgresEngine(database), close: async () => undefined }, folder)
  return { store, again: null, remove: () => removeAll(store, folder) }
}

async function removeAll(store: Store, folder: string): Promise<void> {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
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
