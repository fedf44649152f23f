import { listTokens as loadTokens } from '../store/token.ts'
import type { Context } from './context.ts'

/** A token as it is shown: nothing that could be used in its place. */
export interface TokenEntry {
  readonly id: string
  /** Null once the name has been erased. */
  readonly name: string | null
  readonly createdAt: string
  /** Null while it is valid. */
  readonly revokedAt: string | null
}

/** Every token, revoked ones too, oldest first. */
export async function listTokens(context: Context): Promise<TokenEntry[]> {
  const tokens = await loadTokens(context.store.read)
  return tokens.map(({ id, name, createdAt, revokedAt }) => ({ id, name, createdAt, revokedAt }))
}
