import { isRefusal } from '../../actions/refusal.ts'
import { type Call, type Command, exitCode } from '../command.ts'
import { printRefusal } from '../print-refusal.ts'

/** `biaochi watch remove`: ends a watch list. */
export const watchRemoveCommand: Command = {
  name: 'watch remove',
  title: { zh: '删除关注清单', en: 'Remove a watch list' },
  arguments: [{ name: '<id>', text: { zh: '清单的标识', en: 'id of the list' } }],
  formats: ['text', 'json'],
  writes: true,
  run: remove,
}

async function remove(call: Call) {
  const { removeWatch } = await import('../../actions/remove-watch.ts')
  const removed = await removeWatch(await call.open(), call.arguments[0] ?? '')
  if (isRefusal(removed)) {
    printRefusal(call, removed)
    return exitCode.failure
  }
  call.terminal.out(call.format === 'json' ? JSON.stringify(removed, null, 2) : removed.id)
  return exitCode.ok
}
