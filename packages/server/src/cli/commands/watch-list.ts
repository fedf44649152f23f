import { type Call, type Command, exitCode } from '../command.ts'

/** `biaochi watch list`: every watch list. */
export const watchListCommand: Command = {
  name: 'watch list',
  title: { zh: '列出关注清单', en: 'List the watch lists' },
  formats: ['text', 'json'],
  run: list,
}

async function list(call: Call) {
  const { listWatches } = await import('../../actions/list-watches.ts')
  const watches = await listWatches(await call.open())
  if (call.format === 'json') call.terminal.out(JSON.stringify(watches, null, 2))
  else
    for (const { id, title, numbers, createdAt } of watches)
      call.terminal.out([id, createdAt, String(numbers.length), title].join('\t'))
  return exitCode.ok
}
