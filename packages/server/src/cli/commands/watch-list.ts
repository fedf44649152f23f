import { say } from '@biaochi/core/language.ts'
import type { WatchEntry } from '../../actions/list-watches.ts'
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
  else for (const watch of watches) call.terminal.out(watchLine(call, watch))
  return exitCode.ok
}

function watchLine({ language }: Call, { id, title, numbers, createdAt, webhook }: WatchEntry): string {
  const line = [id, createdAt, String(numbers.length), title].join('\t')
  if (!webhook) return line
  const { url, waiting, arrived, givenUp, failure, heldBack } = webhook
  const told = say(
    {
      zh: `已送达 ${arrived}，待发 ${waiting}，放弃 ${givenUp}`,
      en: `${arrived} arrived, ${waiting} waiting, ${givenUp} given up`,
    },
    language,
  )
  const why = heldBack ? say(inside, language) : failure
  return `${line}\n  → ${url}  ${told}${why === null ? '' : `  ${why}`}`
}

const inside = {
  zh: '不发送：地址在本机或内网（BIAOCHI_WEBHOOKS_INSIDE=1 允许）',
  en: 'not sent: the address is an inner one (BIAOCHI_WEBHOOKS_INSIDE=1 allows it)',
}
