import { say } from '@biaochi/core/language.ts'
import { isRefusal } from '../../actions/refusal.ts'
import { type Call, type Command, exitCode, textOption } from '../command.ts'
import { printRefusal } from '../print-refusal.ts'
import { readNumberFile, tellRemarks, tellSecret } from '../watch-order.ts'

/** `biaochi watch change`: other numbers, another title or webhook. */
export const watchChangeCommand: Command = {
  name: 'watch change',
  title: { zh: '改动关注清单', en: 'Change a watch list' },
  arguments: [
    { name: '<id>', text: { zh: '清单的标识', en: 'id of the list' } },
    { name: '[number...]', text: { zh: '加入的标准号，任何写法', en: 'numbers to add, in any spelling' } },
  ],
  options: [
    {
      flags: '--from <file>',
      text: { zh: '从文本文件读要加入的，每行一个', en: 'read those to add of a text file, one a line' },
    },
    {
      flags: '--remove <numbers>',
      text: { zh: '去掉的标准号，用分号隔开', en: 'numbers to remove, parted by semicolons' },
    },
    { flags: '--title <title>', text: { zh: '新的名称', en: 'a new title' } },
    {
      flags: '--webhook <url>',
      text: {
        zh: '新的通知地址，密钥随之更新；none 为不再通知',
        en: 'a new address, with a new secret; none for no webhook any more',
      },
    },
  ],
  formats: ['text', 'json'],
  writes: true,
  run: change,
}

async function change(call: Call) {
  const { changeWatch } = await import('../../actions/change-watch.ts')
  const [id = '', ...numbers] = call.arguments
  const [title, remove, webhook] = ['title', 'remove', 'webhook'].map(name => textOption(call, name))
  const changed = await changeWatch(await call.open(), id, {
    add: [...numbers, ...(await readNumberFile(call))],
    ...(title === undefined ? {} : { title }),
    ...(remove === undefined ? {} : { remove: [remove] }),
    ...(webhook === undefined ? {} : { webhook: webhook === 'none' ? null : webhook }),
  })
  if (isRefusal(changed)) {
    printRefusal(call, changed)
    return exitCode.failure
  }
  if (call.format === 'json') call.terminal.out(JSON.stringify(changed, null, 2))
  else {
    const count = changed.numbers.length
    call.terminal.out(
      say({ zh: `清单现有 ${count} 个标准号。`, en: `The list holds ${count} numbers.` }, call.language),
    )
    tellRemarks(call, changed)
    tellSecret(call, changed)
  }
  return exitCode.ok
}
