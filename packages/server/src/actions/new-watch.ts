import { randomBytes } from 'node:crypto'
import { refuseWatch, splitNumbers, type WatchList } from '@biaochi/core/registry/watch.ts'
import { appendEvent } from '../store/event.ts'
import { watchState } from '../store/record-state.ts'
import { insertWatch } from '../store/watch.ts'
import type { Context } from './context.ts'
import { makeWebhook, refuseWebhook } from './make-webhook.ts'
import type { Refusal } from './refusal.ts'

/** What to watch. */
export interface WatchOrder {
  readonly title: string
  /** Numbers in any spelling; each counts once. */
  readonly numbers: readonly string[]
  /** Where changes are to be sent. */
  readonly webhook?: string
}

/** Makes a watch list. Its id is the key to it, and the secret of its webhook is told here only. */
export async function newWatch(
  context: Context,
  { title, numbers, webhook }: WatchOrder,
): Promise<WatchList | Refusal> {
  const list = { title: title.trim(), numbers: splitNumbers(numbers.join('\n')) }
  const refused = [...refuseWatch(list), ...(webhook === undefined ? [] : refuseWebhook(webhook))]
  if (refused.length > 0) return { refused }
  const watch: WatchList = {
    ...list,
    id: randomBytes(16).toString('base64url'),
    createdAt: context.now(),
    webhook: webhook === undefined ? null : makeWebhook(webhook),
  }
  await context.store.write(async tx => {
    await insertWatch(tx, watch)
    await appendEvent(tx, {
      id: context.newId(),
      at: watch.createdAt,
      action: 'watch.new',
      actor: context.actor,
      subject: { type: 'watch', id: watch.id },
      body: { title: watch.title, numbers: watch.numbers.length },
      records: [watchState(watch)],
    })
  })
  return watch
}
