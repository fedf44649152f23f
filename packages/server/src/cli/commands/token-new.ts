import { say } from '@biaochi/core/language.ts'
import { isRefusal } from '../../actions/refusal.ts'
import { type Call, type Command, exitCode, textOption } from '../command.ts'
import { printRefusal } from '../print-refusal.ts'

/** `biaochi token new`: a bearer token for the API, shown once. */
export const tokenNewCommand: Command = {
  name: 'token new',
  title: { zh: '发一个接口令牌，只显示一次', en: 'Make a token for the API, shown once' },
  options: [{ flags: '--name <name>', text: { zh: '谁用它、作何用', en: 'who uses it and what for' } }],
  formats: ['text', 'json'],
  writes: true,
  makesStore: true,
  run: makeToken,
}

async function makeToken(call: Call) {
  const { newToken } = await import('../../actions/new-token.ts')
  const made = await newToken(await call.open(), textOption(call, 'name') ?? '')
  if (isRefusal(made)) {
    printRefusal(call, made)
    return exitCode.usage
  }
  if (call.format === 'json') call.terminal.out(JSON.stringify(made, null, 2))
  else {
    call.terminal.out(made.secret)
    call.terminal.err(
      say(
        {
          zh: `令牌“${made.name}”，编号 ${made.id}。请现在保存：库里只有它的摘要，以后无法再显示。撤销：biaochi token revoke ${made.id}`,
          en: `Token “${made.name}”, id ${made.id}. Keep it now: the store has its digest only and can't show it again. To revoke: biaochi token revoke ${made.id}`,
        },
        call.language,
      ),
    )
  }
  return exitCode.ok
}
