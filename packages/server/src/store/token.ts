import type { Reader, Writer } from './connection.ts'

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
export async function insertToken(_tx: Writer, _token: StoredToken): Promise<void> {
  throw new Error('not built yet')
}

/** The valid token that a presented secret belongs to; null when there is none or it was revoked. */
export async function findToken(_reader: Reader, _secret: string): Promise<StoredToken | null> {
  throw new Error('not built yet')
}

/** Every token, revoked ones too, oldest first. */
export async function listTokens(_reader: Reader): Promise<StoredToken[]> {
  throw new Error('not built yet')
}
