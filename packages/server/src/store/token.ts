import { hash, timingSafeEqual } from 'node:crypto'
import type { Selectable } from 'kysely'
import { queriesOf, type Reader, type Writer } from './connection.ts'
import type { Schema } from './schema.ts'

/** A bearer token; the secret itself is nowhere. */
export interface StoredToken {
  readonly id: string
  /** Null once the name has been erased. */
  readonly name: string | null
  /** SHA-256 of the secret. */
  readonly sha256: string
  readonly createdAt: string
  readonly revokedAt: string | null
}

/** Stores a new token. */
export async function insertToken(tx: Writer, token: StoredToken): Promise<void> {
  const { id, name, sha256, createdAt, revokedAt } = token
  await queriesOf(tx)
    .insertInto('token')
    .values({ id, name, sha256, created_at: createdAt, revoked_at: revokedAt })
    .execute()
}

/** Marks a token as revoked. */
export async function saveRevocation(tx: Writer, id: string, at: string): Promise<void> {
  await queriesOf(tx).updateTable('token').set({ revoked_at: at }).where('id', '=', id).execute()
}

/** A token by its id, null for an unknown one. */
export async function loadToken(reader: Reader, id: string): Promise<StoredToken | null> {
  const row = await queriesOf(reader).selectFrom('token').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? readToken(row) : null
}

/** The valid token that a presented secret belongs to; null when there is none or it was revoked. */
export async function findToken(reader: Reader, secret: string): Promise<StoredToken | null> {
  const presented = digestSecret(secret)
  const row = await queriesOf(reader).selectFrom('token').selectAll().where('sha256', '=', presented).executeTakeFirst()
  const isEqual = timingSafeEqual(Buffer.from(row?.sha256 ?? '0'.repeat(64)), Buffer.from(presented))
  return row && isEqual && row.revoked_at === null ? readToken(row) : null
}

/** Every token, revoked ones too, oldest first. */
export async function listTokens(reader: Reader): Promise<StoredToken[]> {
  const rows = await queriesOf(reader).selectFrom('token').selectAll().orderBy('created_at').orderBy('id').execute()
  return rows.map(readToken)
}

/** The digest that is stored for a secret. */
export function digestSecret(secret: string): string {
  return hash('sha256', secret)
}

function readToken(row: Selectable<Schema['token']>): StoredToken {
  return { id: row.id, name: row.name, sha256: row.sha256, createdAt: row.created_at, revokedAt: row.revoked_at }
}
