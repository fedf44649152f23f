import type { Finding } from '@biaochi/core/finding.ts'
import { appendEvent } from '../store/event.ts'
import { tokenState } from '../store/record-state.ts'
import { loadToken, saveRevocation } from '../store/token.ts'
import type { Context } from './context.ts'
import type { Refusal } from './refusal.ts'

/** A token that is no longer valid. */
export interface RevokedToken {
  readonly id: string
  /** When it was revoked first; revoking it again changes nothing. */
  readonly revokedAt: string
}

/** Revokes a token; the next request with it is refused. */
export async function revokeToken(context: Context, id: string): Promise<RevokedToken | Refusal> {
  return context.store.write(async tx => {
    const token = await loadToken(tx, id)
    if (!token) return { refused: [unknownToken(id)] }
    if (token.revokedAt !== null) return { id, revokedAt: token.revokedAt }
    const revokedAt = context.now()
    await saveRevocation(tx, id, revokedAt)
    await appendEvent(tx, {
      id: context.newId(),
      at: revokedAt,
      action: 'token.revoke',
      actor: context.actor,
      subject: { type: 'token', id },
      body: {},
      records: [tokenState({ ...token, revokedAt })],
    })
    return { id, revokedAt }
  })
}

function unknownToken(id: string): Finding {
  return {
    rule: 'token-unknown',
    severity: 'error',
    message: { zh: `没有编号为 ${id} 的令牌`, en: `there is no token with the id ${id}` },
    at: { subject: id },
    fix: { zh: '用 biaochi token list 查看编号', en: 'see the ids with biaochi token list' },
  }
}
