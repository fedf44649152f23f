import { createHash } from 'node:crypto'
import type { WatchList } from '@biaochi/core/registry/watch.ts'
import { type Delivery, insertDeliveries, listDeliveries, saveAttempt, takeDue } from '../store/delivery.ts'
import { listWatches, loadWatch } from '../store/watch.ts'
import type { Letter, Sent } from '../webhook/send.ts'
import { signedHeaders } from '../webhook/sign.ts'
import { type Context, today } from './context.ts'
import { isRefusal } from './refusal.ts'
import { showWatch, type WatchedChange } from './show-watch.ts'

/** Seconds after each failed try until the next one (Standard Webhooks, "Deliverability and reliability"). */
const pauses = [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400]
/** Messages that one round sends at most, and seconds for which they are taken: longer than all of them can take. */
const perRound = 50
const leaseSeconds = 900
/** The receiver wants nothing more at that address (Standard Webhooks). */
const gone = 'HTTP 410'

/** What a round did. */
export interface WatchRound {
  readonly sent: number
  readonly failed: number
}

/** Puts new changes of watched standards on their way, and sends what is due; what fails is tried again later. */
export async function tellWatchers(context: Context, send: (letter: Letter) => Promise<Sent>): Promise<WatchRound> {
  await queueAll(context)
  const now = context.now()
  const due = await context.store.write(tx => takeDue(tx, { now, lease: later(now, leaseSeconds), limit: perRound }))
  // Side by side, so that a receiver that does not answer keeps nobody waiting but itself.
  const lists = [...Map.groupBy(due, delivery => delivery.watchId).values()]
  const arrived = await Promise.all(lists.map(each => deliverAll(context, each, send)))
  const sent = arrived.reduce((sum, count) => sum + count, 0)
  return { sent, failed: due.length - sent }
}

/** Day and event up to which everything was put on its way: as long as both stand still, nothing can have changed. */
const reached = new WeakMap<Context['index'], string>()

async function queueAll(context: Context): Promise<void> {
  const mark = `${await context.index.position()} ${today(context)}`
  if (reached.get(context.index) === mark) return
  for (const watch of await listWatches(context.store.read)) if (watch.webhook) await queueChanges(context, watch)
  reached.set(context.index, mark)
}

async function deliverAll(
  context: Context,
  deliveries: readonly Delivery[],
  send: (letter: Letter) => Promise<Sent>,
): Promise<number> {
  let arrived = 0
  for (const delivery of deliveries) if (await deliver(context, delivery, send)) arrived++
  return arrived
}

async function queueChanges(context: Context, watch: WatchList): Promise<void> {
  const view = await showWatch(context, watch.id)
  if (isRefusal(view) || view.changes.length === 0) return
  const known = await listDeliveries(context.store.read, watch.id)
  if (known.some(one => one.failure === gone)) return
  const dueAt = context.now()
  const deliveries = view.changes.map(change => {
    const id = messageId(watch, change)
    return { id, watchId: watch.id, body: tell(watch, change), attempts: 0, dueAt, failure: null }
  })
  await context.store.write(tx => insertDeliveries(tx, deliveries))
}

/** The same change has the same id whenever it is found, so that it is put on its way once. */
function messageId(watch: WatchList, change: WatchedChange): string {
  const what = change.kind === 'record' ? `event ${change.entry.seq}` : `status ${change.day} ${change.turn.after}`
  const digest = createHash('sha256').update(`${watch.id} ${change.standard.id} ${what}`).digest('base64url')
  return `msg_${digest.slice(0, 27)}`
}

function tell(watch: WatchList, change: WatchedChange): string {
  const { number, standard } = change
  const what =
    change.kind === 'status'
      ? { before: change.turn.before, after: change.turn.after }
      : { action: change.entry.action, seq: change.entry.seq, changes: change.entry.changes }
  return JSON.stringify({
    type: change.kind === 'status' ? 'standard.status' : 'standard.record',
    timestamp: change.kind === 'record' ? change.entry.at : `${change.day}T00:00:00+08:00`,
    data: { watch: { id: watch.id, title: watch.title }, number, standard, ...what },
  })
}

/** Whether it arrived. */
async function deliver(
  context: Context,
  delivery: Delivery,
  send: (letter: Letter) => Promise<Sent>,
): Promise<boolean> {
  const { id, body, attempts } = delivery
  const webhook = (await loadWatch(context.store.read, delivery.watchId))?.webhook
  if (!webhook) return false
  const timestamp = Math.floor(Date.parse(context.now()) / 1000)
  const headers = signedHeaders({ id, timestamp, body }, webhook.secret)
  const failure = await send({ url: webhook.url, headers, body }).then(
    ({ status }) => (status >= 200 && status < 300 ? null : `HTTP ${status}`),
    (fault: unknown) => (fault instanceof Error ? fault.message : String(fault)),
  )
  const pause = failure === gone ? undefined : pauses[attempts]
  const dueAt = failure === null || pause === undefined ? null : later(context.now(), pause)
  await context.store.write(tx => saveAttempt(tx, { id, attempts: attempts + 1, dueAt, failure }))
  return failure === null
}

function later(instant: string, seconds: number): string {
  return new Date(Date.parse(instant) + seconds * 1000).toISOString()
}
