import { randomBytes } from 'node:crypto'
import type { Finding } from '@biaochi/core/finding.ts'
import { personal } from '@biaochi/core/log/personal.ts'
import { controlsIn } from '@biaochi/core/registry/plain-text.ts'
import { appendEvent } from '../store/event.ts'
import { tokenState } from '../store/record-state.ts'
import { digestSecret, insertToken } from '../store/token.ts'
import type { Context } from './context.ts'
import type { Refusal } from './refusal.ts'

/** A token that was made; its secret is told here and never again. */
export interface MadeToken {
  readonly id: string
  readonly name: string
  readonly createdAt: string
  /** `bc_` and 43 characters of base64url: 256 bits. */
  readonly secret: string
}

const longestName = 200

/** Makes a bearer token for the API. The store keeps the digest of its secret only. */
export async function newToken(context: Context, name: string): Promise<MadeToken | Refusal> {
  const label = name.trim().toWellFormed()
  if (label === '' || label.length > longestName || controlsIn(label).length > 0)
    return { refused: [nameFinding(label.length)] }
  const secret = `bc_${randomBytes(32).toString('base64url')}`
  const token = { id: context.newId(), sha256: digestSecret(secret), createdAt: context.now() }
  await context.store.write(async tx => {
    await appendEvent(tx, {
      id: context.newId(),
      at: token.createdAt,
      action: 'token.new',
      actor: context.actor,
      subject: { type: 'token', id: token.id },
      body: { name: personal(label) },
      records: [tokenState({ ...token, revokedAt: null })],
    })
    await insertToken(tx, token)
  })
  return { id: token.id, name: label, createdAt: token.createdAt, secret }
}

function nameFinding(length: number): Finding {
  return {
    rule: 'token-name-unfit',
    severity: 'error',
    message:
      length === 0
        ? { zh: '令牌没有名称', en: 'the token has no name' }
        : {
            zh: `令牌的名称有 ${length} 个字符；须为 1 到 ${longestName} 个字符，没有控制字符`,
            en: `the name of the token has ${length} characters; it takes 1 to ${longestName}, no control characters among them`,
          },
    at: { pointer: '/name' },
    evidence: { length },
    fix: {
      zh: '用 --name 说明谁用它、作何用：biaochi token new --name "数据交换平台"',
      en: 'say with --name who uses it and what for: biaochi token new --name "data exchange"',
    },
  }
}
