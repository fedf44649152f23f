import { fromHex, toHex } from '@biaochi/core/log/bytes.ts'
import type { LogHead } from '@biaochi/core/log/event.ts'
import type { MerkleEdge } from '@biaochi/core/log/merkle.ts'
import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/** The end of the log while a transaction writes: where the next event goes. It is stored once, before the commit. */
export interface LogEnd {
  head: LogHead
  edge: MerkleEdge
}

/** Reads the end of the log. */
export async function loadLogEnd(database: Kysely<Schema>): Promise<LogEnd> {
  return readLogEnd(await database.selectFrom('event_head').selectAll().executeTakeFirstOrThrow())
}

/** The end of the log from its row. */
export function readLogEnd(row: Omit<Schema['event_head'], 'id'>): LogEnd {
  const roots = row.edge.split(' ').filter(Boolean).map(fromHex)
  return {
    head: { seq: row.seq, sha256: row.sha256, sm3: row.sm3 },
    edge: { size: row.seq, roots: roots.filter(root => root !== null) },
  }
}

/** Stores the end of the log. */
export async function saveLogEnd(database: Kysely<Schema>, { head, edge }: LogEnd): Promise<void> {
  await database
    .updateTable('event_head')
    .set({ ...head, edge: edge.roots.map(toHex).join(' ') })
    .execute()
}
