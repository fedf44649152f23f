import { createHash } from 'node:crypto'
import type { StatusTurn, WatchList } from '@biaochi/core/registry/watch.ts'
import { type Delivery, insertDeliveries, listDeliveries, saveAttempt, takeDue } from '../store/delivery.ts'
import { listWatches, loadWatch } from '../store/watch.ts'
import type { Letter, Sent } from '../webhook/send.ts'
import { signedHeaders } from '../webhook/sign.ts'
import { type Context, today } from './context.ts'
import type { WatchedChange } from './find-watched-changes.ts'
import { isRefusal } from './refusal.ts'
import { showWatch } from './show-watch.ts'

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
  const deliveries = view.changes
    .flatMap(change => lettersOf(watch, change))
    .map(letter => ({ ...letter, watchId: watch.id, attempts: 0, dueAt, failure: null }))
  await context.store.write(tx => insertDeliveries(tx, deliveries))
}

/** A change of a record tells of the status too; one that the status turned with that day is told as a turn besides. */
function lettersOf(watch: WatchList, change: WatchedChange): Pick<Delivery, 'id' | 'body'>[] {
  const { kind, turn, day } = change
  const turned = turn !== null && turn.day <= day ? [write(watch, change, turnPart(change, turn))] : []
  return kind === 'record' ? [write(watch, change, recordPart(change)), ...turned] : turned
}

/** What a letter is about: the same has the same id whenever it is found, so that it is put on its way once. */
interface LetterPart {
  readonly type: 'standard.record' | 'standard.status'
  readonly about: string
  readonly data: Readonly<Record<string, unknown>>
}

function recordPart({ entry, turn }: WatchedChange & { readonly kind: 'record' }): LetterPart {
  const { action, seq, changes } = entry
  return { type: 'standard.record', about: `event ${seq}`, data: { action, seq, changes, turn } }
}

function turnPart(change: WatchedChange, { day, before, after }: StatusTurn): LetterPart {
  const seq = change.kind === 'record' ? change.entry.seq : change.seq
  const about = seq === null ? `status ${day} ${after}` : `status event ${seq}`
  return { type: 'standard.status', about, data: { day, before, after, seq } }
}

function write(watch: WatchList, change: WatchedChange, { type, about, data }: LetterPart) {
  const { number, standard, day, at } = change
  const digest = createHash('sha256').update(`${watch.id} ${standard.id} ${about}`).digest('base64url')
  const isByDay = data.seq === null
  const body = JSON.stringify({
    type,
    timestamp: isByDay ? `${day}T00:00:00+08:00` : at,
    data: { watch: { id: watch.id, title: watch.title }, number, standard, ...data },
  })
  return { id: `msg_${digest.slice(0, 27)}`, body }
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
