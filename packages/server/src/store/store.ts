import type { Reader, Writer } from './connection.ts'

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
  close(): Promise<void>
}

/** Where a store is and what it needs from the world. */
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
export async function openStore(_options: StoreOptions): Promise<Store> {
  throw new Error('not built yet')
}
