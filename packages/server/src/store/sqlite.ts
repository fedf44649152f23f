import { DatabaseSync } from 'node:sqlite'
import { Kysely, SqliteAdapter, SqliteQueryCompiler, sql } from 'kysely'
import type { Engine } from './engine.ts'
import { FaultDriver } from './fault-driver.ts'
import type { Schema } from './schema.ts'
import { busyTimeoutMs, SqliteDriver, sqliteCode } from './sqlite-driver.ts'
import { prepareSqliteFile, sqliteFileToRead } from './sqlite-file.ts'
import { type StoreFault, type StoreFaultRule, storeFault } from './store-fault.ts'
import { TableIntrospector } from './table-introspector.ts'

const patienceMs = 30_000

/** Opens the embedded database in a folder, making both as needed. */
export async function openSqlite(folder: string): Promise<Engine> {
  const file = prepareSqliteFile(folder)
  const writer = connect(file, 'immediate')
  await sql`pragma journal_mode = wal`.execute(writer)
  return engineOn({ file, writer })
}

/** Opens the embedded database in a folder to be read only; the folder itself may be one that cannot be written to. */
export function openSqliteToRead(folder: string): Engine {
  const file = sqliteFileToRead(folder)
  return engineOn({ file, writer: connect(file, 'deferred') })
}

function engineOn({ file, writer }: { readonly file: string; readonly writer: Kysely<Schema> }): Engine {
  const reader = connect(file, 'deferred')
  return {
    name: 'sqlite',
    reader,
    writer,
    snapshot: async work => {
      const own = connect(file, 'deferred')
      try {
        return await own.transaction().execute(async transaction => {
          // A deferred transaction sees the state of its first read; let that be now.
          await sql`select 1 from sqlite_schema limit 1`.execute(transaction)
          return work(transaction)
        })
      } finally {
        await own.destroy()
      }
    },
    lock: async () => {
      // `begin immediate` has locked already.
    },
    damages: async () => {
      const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(20)`.execute(reader)
      return rows.map(row => row.integrity_check).filter(line => line !== 'ok')
    },
    close: async () => {
      await reader.destroy()
      await writer.destroy()
    },
  }
}

function connect(file: string, begin: 'immediate' | 'deferred'): Kysely<Schema> {
  const open = () => openFile(file, begin === 'deferred')
  return new Kysely<Schema>({
    dialect: {
      createAdapter: () => new TransactionalSqliteAdapter(),
      createDriver: () =>
        new FaultDriver(new SqliteDriver({ open, begin, patienceMs }), error => explainSqlite(error, file)),
      createIntrospector: database => new TableIntrospector(database, 'sqlite'),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  })
}

/** SQLite does roll back changes of the schema; Kysely just doesn't count on it. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

function openFile(file: string, isReader: boolean): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: busyTimeoutMs, enableForeignKeyConstraints: true })
  database.exec(`
    pragma synchronous = full;
    pragma fullfsync = on;
    pragma secure_delete = on;
    pragma trusted_schema = off;
    pragma cell_size_check = on;
    pragma cache_size = -32000;
    pragma temp_store = memory;
    ${isReader ? 'pragma query_only = on;' : ''}
  `)
  return database
}

const faults: Readonly<Record<number, StoreFaultRule>> = {
  5: 'store-busy',
  8: 'store-read-only',
  10: 'store-unwritten',
  11: 'store-damaged',
  13: 'store-full',
  14: 'store-read-only',
  26: 'store-damaged',
}

/** Result codes of SQLite (sqlite3.h): BUSY, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOTADB. */
function explainSqlite(error: unknown, file: string): StoreFault | null {
  const rule = faults[sqliteCode(error) ?? 0] ?? (isMangled(error) ? 'store-damaged' : null)
  return rule ? storeFault(rule, error, file) : null
}

/** All our queries are about tables that every store has: where one is gone, the structure itself was damaged. */
function isMangled(error: unknown): boolean {
  return error instanceof Error && /^no such (table|column)/.test(error.message)
}
