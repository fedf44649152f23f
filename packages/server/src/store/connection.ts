import type { Kysely, Transaction } from 'kysely'
import type { LogEnd } from './log-end.ts'
import type { Schema } from './schema.ts'

const handle: unique symbol = Symbol('kysely')
const end: unique symbol = Symbol('log end')

/** A connection to read with. What it holds is known to the store only, so that no other folder writes SQL. */
export interface Reader {
  readonly [handle]: Kysely<Schema>
}

/** A transaction to write in; it sees its own changes. */
export interface Writer extends Reader {
  readonly [handle]: Transaction<Schema>
  readonly [end]: LogEnd
}

/** Wraps a connection for reading. */
export function makeReader(database: Kysely<Schema>): Reader {
  return { [handle]: database }
}

/** Wraps a transaction, which holds the lock on the end of the log. */
export function makeWriter(transaction: Transaction<Schema>, logEnd: LogEnd): Writer {
  return { [handle]: transaction, [end]: logEnd }
}

/** The queries behind a reader or writer; for files of the store only. */
export function queriesOf(reader: Reader): Kysely<Schema> {
  return reader[handle]
}

/** The end of the log as the transaction has moved it so far; only `event.ts` moves it. */
export function logEndOf(writer: Writer): LogEnd {
  return writer[end]
}
