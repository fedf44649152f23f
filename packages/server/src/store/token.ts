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

/** Stores a new token; its name goes into the event that tells of it, as the leaf `/name`. */
export async function insertToken(tx: Writer, token: Omit<StoredToken, 'name' | 'revokedAt'>): Promise<void> {
  const { id, sha256, createdAt } = token
  await queriesOf(tx).insertInto('token').values({ id, sha256, created_at: createdAt, revoked_at: null }).execute()
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
  const rows = await selectTokens(reader).orderBy('token.created_at').orderBy('token.id').execute()
  return rows.map(readToken)
}

/** The digest that is stored for a secret. */
export function digestSecret(secret: string): string {
  return hash('sha256', secret)
}

function selectTokens(reader: Reader) {
  return queriesOf(reader)
    .selectFrom('token')
    .leftJoin(
      firstEvent =>
        firstEvent
          .selectFrom('event')
          .where('subject_type', '=', 'token')
          .select(['subject_id', ({ fn }) => fn.min('seq').as('seq')])
          .groupBy('subject_id')
          .as('made'),
      join => join.onRef('made.subject_id', '=', 'token.id'),
    )
    .leftJoin('event_leaf', join => join.onRef('event_leaf.seq', '=', 'made.seq').on('event_leaf.path', '=', '/name'))
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
