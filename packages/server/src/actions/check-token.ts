import { findToken } from '../store/token.ts'
import type { Actor, Context } from './context.ts'

/** Who presents a token; null when the secret belongs to none, or to one that was revoked. */
export async function checkToken(context: Context, secret: string): Promise<Actor | null> {
  const token = await findToken(context.store.read, secret)
  return token ? { kind: 'token', id: token.id } : null
}
