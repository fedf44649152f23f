import { say } from '@biaochi/core/language.ts'
import { isRefusal } from '../../actions/refusal.ts'
import { type Call, type Command, exitCode, textOption } from '../command.ts'
import { printRefusal } from '../print-refusal.ts'
import { readNumberFile, tellRemarks, tellSecret } from '../watch-order.ts'

/** `biaochi watch new`: keeps a list of numbers, to hear when one changes. */
export const watchNewCommand: Command = {
  name: 'watch new',
  title: { zh: '建一个关注清单', en: 'Make a watch list' },
  arguments: [{ name: '[number...]', text: { zh: '标准号，任何写法', en: 'numbers in any spelling' } }],
  options: [
    { flags: '--title <title>', text: { zh: '名称（必填）', en: 'its title (required)' } },
    {
      flags: '--from <file>',
      text: { zh: '从文本文件读标准号，每行一个', en: 'read the numbers of a text file, one a line' },
    },
    { flags: '--webhook <url>', text: { zh: '变更通知发往的地址', en: 'address that changes are sent to' } },
  ],
  formats: ['text', 'json'],
  writes: true,
  run: make,
}

async function make(call: Call) {
  const { newWatch } = await import('../../actions/new-watch.ts')
  const webhook = textOption(call, 'webhook')
  const made = await newWatch(await call.open(), {
    title: textOption(call, 'title') ?? '',
    numbers: [...call.arguments, ...(await readNumberFile(call))],
    ...(webhook === undefined ? {} : { webhook }),
  })
  if (isRefusal(made)) {
    printRefusal(call, made)
    return exitCode.usage
  }
  if (call.format === 'json') call.terminal.out(JSON.stringify(made, null, 2))
  else {
    call.terminal.out(made.id)
    call.terminal.err(
      say(
        {
          zh: `收了 ${made.numbers.length} 个标准号。门户：/watch/${made.id}`,
          en: `${made.numbers.length} numbers. On the portal: /watch/${made.id}`,
        },
        call.language,
      ),
    )
    tellRemarks(call, made)
    tellSecret(call, made)
  }
  return exitCode.ok
}
