import type { Text } from '@biaochi/core/finding.ts'
import { type Language, say } from '@biaochi/core/language.ts'
import { sayHappening } from '@biaochi/core/registry/event-words.ts'
import { statusNames } from '@biaochi/core/registry/standard-words.ts'
import type { WebhookState } from '../../actions/describe-sending.ts'
import { isRefusal } from '../../actions/refusal.ts'
import { showWatch, type WatchedNumber } from '../../actions/show-watch.ts'
import { type Call, type Command, exitCode } from '../command.ts'
import { printRefusal } from '../print-refusal.ts'

/** `biaochi watch show`: a watch list with what happened since it was made. */
export const watchShowCommand: Command = {
  name: 'watch show',
  title: { zh: '查看关注清单及其变更', en: 'Show a watch list and what happened' },
  arguments: [{ name: '<id>', text: { zh: '清单的标识', en: 'id of the list' } }],
  formats: ['text', 'json'],
  run: show,
}

async function show(call: Call) {
  const view = await showWatch(await call.open(), call.arguments[0] ?? '')
  if (isRefusal(view)) {
    printRefusal(call, view)
    return exitCode.failure
  }
  const { language, terminal } = call
  if (call.format === 'json') {
    terminal.out(JSON.stringify(view, null, 2))
    return exitCode.ok
  }
  for (const item of view.items) terminal.out(itemLine(item, language))
  for (const change of view.changes) {
    const action = change.kind === 'record' ? change.entry.action : null
    const { day, turn, number, standard } = change
    // A number without a year stands for several: which one it was.
    terminal.out([day, sayHappening({ action, turn, day }, language), standard.number ?? number].join('\t'))
  }
  if (view.webhook && view.webhook.state !== 'sending') terminal.err(say(sendingWords(view.webhook), language))
  return exitCode.ok
}

function itemLine({ number, standard, editions, successor }: WatchedNumber, language: Language): string {
  const status = say(standard ? statusNames[standard.status] : unknown, language)
  const named = editions.length > 0 ? (standard?.number ?? '') : ''
  return [number, status, named, successor ? `→ ${successor.number ?? ''}` : ''].join('\t').trimEnd()
}

const unknown = { zh: '未登记', en: 'not registered' }

function sendingWords({ state, failure, waiting }: WebhookState): Text {
  if (state === 'held-back') {
    return {
      zh: '通知没有发出：地址在本机或内网。改用公网地址，或给 serve 设 BIAOCHI_WEBHOOKS_INSIDE=1。',
      en: 'Nothing is sent: the address of the webhook lies on this machine or in an inner network. Use a public one, or set BIAOCHI_WEBHOOKS_INSIDE=1 for serve.',
    }
  }
  return {
    zh: `通知没有送到（${failure ?? '对方没有应答'}），${waiting} 条待发。`,
    en: `The webhook does not take messages (${failure ?? 'no answer'}); ${waiting} wait.`,
  }
}
