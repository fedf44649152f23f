import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'
import type { StoreFault } from './store-fault.ts'

/** A database as the store needs it; what the two engines do differently is behind this. */
export interface Engine {
  readonly name: 'sqlite' | 'postgres'
  /** For reads outside transactions; never waits for a writer. */
  readonly reader: Kysely<Schema>
  /** For transactions that write, and for migrations. */
  readonly writer: Kysely<Schema>
  /** Runs the work in a read-only transaction that sees one state throughout. */
  snapshot<T>(work: (database: Kysely<Schema>) => Promise<T>): Promise<T>
  /** Lets no other writer in until the transaction ends. */
  lock(transaction: Kysely<Schema>): Promise<void>
  /** Looks at the database files themselves; empty when they are sound or the engine cannot tell. */
  damages(): Promise<string[]>
  close(): Promise<void>
}

/** Turns an error of an engine into a fault that says what to do; null for errors it does not know. */
export type Explain = (error: unknown) => StoreFault | null
