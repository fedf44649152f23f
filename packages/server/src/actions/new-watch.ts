import { randomBytes } from 'node:crypto'
import type { Finding } from '@biaochi/core/finding.ts'
import { refuseWatch, splitNumbers, type WatchList } from '@biaochi/core/registry/watch.ts'
import { appendEvent } from '../store/event.ts'
import { watchState } from '../store/record-state.ts'
import { insertWatch } from '../store/watch.ts'
import type { Context } from './context.ts'
import { adviseWebhook, makeWebhook, refuseWebhook } from './make-webhook.ts'
import type { Refusal } from './refusal.ts'
import { reviewNumbers } from './review-numbers.ts'

/** What to watch. */
export interface WatchOrder {
  readonly title: string
  /** Numbers in any spelling; each counts once. */
  readonly numbers: readonly string[]
  /** Where changes are to be sent. */
  readonly webhook?: string
}

/** A list that was made or changed, with what is to be known of it. */
export interface MadeWatch extends WatchList {
  /** Numbers that are not registered or have no year, an address that nothing is sent to. None of them is an error. */
  readonly findings: readonly Finding[]
}

/** Makes a watch list. Its id is the key to it, and the secret of its webhook is told here only. */
export async function newWatch(
  context: Context,
  { title, numbers, webhook }: WatchOrder,
): Promise<MadeWatch | Refusal> {
  const list = { title: title.trim(), numbers: splitNumbers(numbers.join('\n')) }
  const unfit = [...refuseWatch(list), ...(webhook === undefined ? [] : refuseWebhook(webhook))]
  const { refused, remarks } = await reviewNumbers(context, unfit.length > 0 ? [] : list.numbers)
  if (unfit.length + refused.length > 0) return { refused: [...unfit, ...refused] }
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
  return { ...watch, findings: [...remarks, ...(webhook === undefined ? [] : adviseWebhook(context, webhook))] }
}
