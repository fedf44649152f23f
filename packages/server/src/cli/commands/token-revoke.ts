import { say } from '@biaochi/core/language.ts'
import { isRefusal } from '../../actions/refusal.ts'
import { type Call, type Command, exitCode } from '../command.ts'
import { printRefusal } from '../print-refusal.ts'

/** `biaochi token revoke`: the next request with it is refused. */
export const tokenRevokeCommand: Command = {
  name: 'token revoke',
  title: { zh: '撤销一个接口令牌', en: 'Revoke a token for the API' },
  arguments: [{ name: '<id>', text: { zh: '令牌的编号', en: 'id of the token' } }],
  formats: ['text', 'json'],
  writes: true,
  run: revoke,
}

async function revoke(call: Call) {
  const { revokeToken } = await import('../../actions/revoke-token.ts')
  const result = await revokeToken(await call.open(), call.arguments[0] ?? '')
  if (isRefusal(result)) {
    printRefusal(call, result)
    return exitCode.failure
  }
  if (call.format === 'json') call.terminal.out(JSON.stringify(result, null, 2))
  else {
    const { id, revokedAt } = result
    const done = { zh: `令牌 ${id} 已于 ${revokedAt} 撤销。`, en: `Token ${id} is revoked as of ${revokedAt}.` }
    call.terminal.out(say(done, call.language))
  }
  return exitCode.ok
}
