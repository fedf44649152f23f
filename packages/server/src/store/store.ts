import { AsyncLocalStorage } from 'node:async_hooks'
import { defaultBackupFile, writeSnapshot } from './back-up.ts'
import { makeReader, makeWriter, type Reader, type Writer } from './connection.ts'
import { isEmpty } from './dump.ts'
import type { Engine } from './engine.ts'
import { loadLogEnd, saveLogEnd } from './log-end.ts'
import { loadOrigin, nameLog } from './meta.ts'
import { migrate, readStructure } from './migrate.ts'
import { migrations } from './migrations/migrations.ts'
import { openPostgres } from './postgres.ts'
import { openSqlite, openSqliteToRead } from './sqlite.ts'
import { StoreFault, storeFault } from './store-fault.ts'

export type { Reader, Writer } from './connection.ts'

/** The system of record, on either engine. */
export interface Store {
  readonly engine: 'sqlite' | 'postgres'
  /** Folder of the installation: the embedded database, backups, and the key that signs checkpoints. */
  readonly folder: string
  /** Reads outside any transaction; each query sees what was committed when it ran. */
  readonly read: Reader
  /**
   * Runs the work as one transaction. Writers are serialised across processes, so what the work has read stays true
   * until it commits. All or nothing: when it throws, nothing is kept. A commit that returned survives a crash.
   * @throws StoreFault when the store cannot be written: disk full, busy, unreachable.
   */
  write<T>(work: (tx: Writer) => Promise<T>): Promise<T>
  /** Runs the work on one unchanging state of the store, while others go on writing. */
  snapshot<T>(work: (reader: Reader) => Promise<T>): Promise<T>
  /** Number of the last event; 0 for an empty log. It changes with every change of state. */
  changeMark(): Promise<number>
  /** What is wrong with the database files themselves, in the engine's words; empty when nothing is. */
  damages(): Promise<string[]>
  /** Waits for the transactions at hand, then closes. */
  close(): Promise<void>
}

/** Where a store is. */
export interface StoreOptions {
  readonly folder: string
  /** A PostgreSQL instead of the embedded database. */
  readonly databaseUrl: string | null
}

/**
 * Opens a store, creating or migrating it as needed; before a migration touches a store that holds something, a backup
 * is written to `backups/` in its folder.
 * @throws StoreFault when it cannot be opened: written by a later release, unreachable, damaged.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const engine = await openEngine(options)
  try {
    return await openStoreOn(engine, options.folder)
  } catch (error) {
    const damages = error instanceof StoreFault ? [] : await engine.damages()
    await engine.close()
    throw damages.length > 0 ? storeFault('store-damaged', new Error(damages.join('\n'), { cause: error })) : error
  }
}

/**
 * Opens a store to be read only, even where its folder cannot be written to.
 * @throws StoreFault `store-behind` where its structure would have to be brought up to date first.
 */
export async function openStoreToRead(options: StoreOptions): Promise<Store> {
  const engine = options.databaseUrl ? await openPostgres(options.databaseUrl) : openSqliteToRead(options.folder)
  const { pending } = await readStructure(engine.reader)
  if (pending.length === 0) return makeStore(engine, options.folder)
  await engine.close()
  throw storeFault('store-behind', new Error(pending.join(', ')))
}

/** Opens the database of a store as it is, without making or changing its structure. */
export function openEngine(options: StoreOptions): Promise<Engine> {
  return options.databaseUrl ? openPostgres(options.databaseUrl) : openSqlite(options.folder)
}

/** Opens a store on an engine that is open already; tests bring migrations of their own. */
export async function openStoreOn(engine: Engine, folder: string, steps = migrations): Promise<Store> {
  const structure = await readStructure(engine.reader, steps)
  if (structure.pending.length > 0) {
    if (structure.last !== null && !(await isEmpty(engine.reader))) await backUpBeforeMigration(engine, folder)
    await migrate(engine, { steps })
  }
  const store = makeStore(engine, folder)
  if ((await loadOrigin(store.read)) === null) await store.write(nameLog)
  return store
}

async function backUpBeforeMigration(engine: Engine, folder: string): Promise<void> {
  const at = new Date().toISOString()
  const file = defaultBackupFile(folder, at, 'before-migration')
  await engine.snapshot(database => writeSnapshot(makeReader(database), file, at))
}

/** The store over an engine whose structure is up to date. */
function makeStore(engine: Engine, folder: string): Store {
  const writing = new AsyncLocalStorage<true>()
  const atHand = new Set<Promise<unknown>>()
  const track = async <T>(act: () => Promise<T>): Promise<T> => {
    const promise = act()
    atHand.add(promise)
    return promise.finally(() => atHand.delete(promise))
  }
  const takeTurn = makeQueue()
  const read = makeReader(engine.reader)
  return {
    engine: engine.name,
    folder,
    read,
    write: work => {
      if (writing.getStore())
        throw new Error('a transaction that writes cannot begin another one: it would wait for itself')
      return track(() => takeTurn(() => writing.run(true, () => runWrite(engine, work))))
    },
    snapshot: work => track(() => engine.snapshot(database => work(makeReader(database)))),
    changeMark: async () => (await engine.reader.selectFrom('event_head').select('seq').executeTakeFirstOrThrow()).seq,
    damages: () => engine.damages(),
    close: async () => {
      await Promise.allSettled(atHand)
      await engine.close()
    },
  }
}

function runWrite<T>(engine: Engine, work: (tx: Writer) => Promise<T>): Promise<T> {
  return engine.writer.transaction().execute(async transaction => {
    await engine.lock(transaction)
    const end = await loadLogEnd(transaction)
    const before = end.head
    const result = await work(makeWriter(transaction, end))
    if (end.head !== before) await saveLogEnd(transaction, end)
    return result
  })
}

/** One after the other: writers that wait for their turn hold no connection, so that readers always find one. */
function makeQueue() {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(act: () => Promise<T>): Promise<T> => {
    const turn = last.then(act, act)
    last = turn
    return turn
  }
}
