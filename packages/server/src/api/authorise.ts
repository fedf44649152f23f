import type { Finding } from '@biaochi/core/finding.ts'
import type { FastifyRequest } from 'fastify'
import { checkToken } from '../actions/check-token.ts'
import type { Actor, Context } from '../actions/context.ts'

/** The holder of the token in a request, or why it may not write. Tokens are never taken from cookies or addresses. */
export async function authorise(
  context: Context,
  request: FastifyRequest,
): Promise<Actor | { refused: readonly Finding[] }> {
  const header = request.headers.authorization
  if (header === undefined) return { refused: [missing] }
  const secret = /^Bearer +([\w.~+/-]{1,200}=*) *$/i.exec(header)?.[1]
  return (secret ? await checkToken(context, secret) : null) ?? { refused: [unknown] }
}

const at = { pointer: '/header/Authorization' }

const missing: Finding = {
  rule: 'token-missing',
  severity: 'error',
  message: { zh: '写入需要令牌；不带令牌时接口只读。', en: 'Writing needs a token; without one the API is read-only.' },
  at,
  fix: {
    zh: '请管理员在服务器上运行 biaochi token new，再发送请求头 Authorization: Bearer <令牌>。',
    en: 'Ask the administrator to run “biaochi token new” on the server, then send the header “Authorization: Bearer <token>”.',
  },
}

const unknown: Finding = {
  rule: 'token-unknown',
  severity: 'error',
  message: { zh: '令牌不对，或已撤销。', en: 'The token is wrong or was revoked.' },
  at,
  fix: {
    zh: '检查是否完整复制；用 biaochi token new 另取一个。',
    en: 'See that all of it was copied, or make another one with “biaochi token new”.',
  },
}
