import { say } from '@biaochi/core/language.ts'
import type { TokenEntry } from '../../actions/list-tokens.ts'
import { type Call, type Command, exitCode } from '../command.ts'

/** `biaochi token list`: every token, revoked ones too. */
export const tokenListCommand: Command = {
  name: 'token list',
  title: { zh: '列出接口令牌', en: 'List the tokens for the API' },
  formats: ['text', 'json'],
  run: list,
}

async function list(call: Call) {
  const { listTokens } = await import('../../actions/list-tokens.ts')
  const tokens = await listTokens(await call.open())
  if (call.format === 'json') call.terminal.out(JSON.stringify(tokens, null, 2))
  else if (tokens.length === 0) call.terminal.err(say({ zh: '没有令牌。', en: 'There are no tokens.' }, call.language))
  else for (const token of tokens) call.terminal.out(tokenLine(call, token))
  return exitCode.ok
}

function tokenLine(call: Call, { id, name, createdAt, revokedAt }: TokenEntry): string {
  const state = revokedAt ? { zh: `已于 ${revokedAt} 撤销`, en: `revoked ${revokedAt}` } : { zh: '有效', en: 'valid' }
  const erased = { zh: '（名称已抹除）', en: '(name erased)' }
  return [id, createdAt, say(state, call.language), name ?? say(erased, call.language)].join('\t')
}
