import { hash, timingSafeEqual } from 'node:crypto'
import { queriesOf, type Reader, type Writer } from './connection.ts'

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

/** A token to store, with the number of the event that made it, whose leaf `/name` is its name. */
export type NewToken = Omit<StoredToken, 'name' | 'revokedAt'> & { readonly eventSeq: number }

/** Stores a new token. */
export async function insertToken(tx: Writer, token: NewToken): Promise<void> {
  const { id, sha256, createdAt, eventSeq } = token
  await queriesOf(tx)
    .insertInto('token')
    .values({ id, sha256, created_at: createdAt, revoked_at: null, event_seq: eventSeq })
    .execute()
}

/** Marks a token as revoked. */
export async function saveRevocation(tx: Writer, id: string, at: string): Promise<void> {
  await queriesOf(tx).updateTable('token').set({ revoked_at: at }).where('id', '=', id).execute()
}

/** A token by its id, null for an unknown one. */
export async function loadToken(reader: Reader, id: string): Promise<StoredToken | null> {
  const row = await selectTokens(reader).where('token.id', '=', id).executeTakeFirst()
  return row ? readToken(row) : null
}

/** The valid token that a presented secret belongs to; null when there is none or it was revoked. */
export async function findToken(reader: Reader, secret: string): Promise<StoredToken | null> {
  const presented = digestSecret(secret)
  const row = await selectTokens(reader).where('token.sha256', '=', presented).executeTakeFirst()
  const isEqual = timingSafeEqual(Buffer.from(row?.sha256 ?? '0'.repeat(64)), Buffer.from(presented))
  return row && isEqual && row.revoked_at === null ? readToken(row) : null
}

/** Every token, revoked ones too, oldest first. */
export async function listTokens(reader: Reader): Promise<StoredToken[]> {
  const rows = await selectTokens(reader).orderBy('token.event_seq').execute()
  return rows.map(readToken)
}

/** The digest that is stored for a secret. */
export function digestSecret(secret: string): string {
  return hash('sha256', secret)
}

function selectTokens(reader: Reader) {
  return queriesOf(reader)
    .selectFrom('token')
    .leftJoin('event_leaf', join =>
      join.onRef('event_leaf.seq', '=', 'token.event_seq').on('event_leaf.path', '=', '/name'),
    )
    .select(['token.id', 'token.sha256', 'token.created_at', 'token.revoked_at', 'event_leaf.value as name'])
}

interface TokenRow {
  readonly id: string
  readonly sha256: string
  readonly created_at: string
  readonly revoked_at: string | null
  readonly name: string | null
}

function readToken(row: TokenRow): StoredToken {
  const name = row.name === null ? null : (JSON.parse(row.name) as string)
  return { id: row.id, name, sha256: row.sha256, createdAt: row.created_at, revokedAt: row.revoked_at }
}
