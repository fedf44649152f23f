import { randomBytes } from 'node:crypto'
import { utf8 } from '@biaochi/core/log/bytes.ts'
import {
  type EventDraft,
  type EventSubject,
  type LogEvent,
  type SealedEvent,
  sealEvent,
} from '@biaochi/core/log/event.ts'
import { addLeaf } from '@biaochi/core/log/merkle.ts'
import type { SealTools } from '@biaochi/core/log/personal.ts'
import { batchSize, eachPage, inBatches } from './batch.ts'
import { logEndOf, queriesOf, type Reader, type Writer } from './connection.ts'
import { hashes } from './hashes.ts'

const tools: SealTools = { hashes, newSalt: () => randomBytes(32) }

/** Appends one event to the log, in the transaction of the change it tells of. Returns it with its place. */
export async function appendEvent(tx: Writer, draft: EventDraft): Promise<LogEvent> {
  const [event] = await appendEvents(tx, [draft])
  if (!event) throw new Error('one draft makes one event')
  return event
}

/** Appends events in the order given; much faster than one by one. */
export async function appendEvents(tx: Writer, drafts: readonly EventDraft[]): Promise<LogEvent[]> {
  const sealed = drafts.map(draft => sealNext(tx, draft))
  for (const batch of inBatches(sealed, batchSize)) {
    await queriesOf(tx).insertInto('event').values(batch.map(eventRow)).execute()
    const leaves = batch.flatMap(({ event, leaves }) => leaves.map(leaf => ({ seq: event.seq, ...leaf })))
    if (leaves.length > 0) await queriesOf(tx).insertInto('event_leaf').values(leaves).execute()
  }
  return sealed.map(({ event }) => event)
}

/** Every event after the given number (0 for all), in order. */
export async function* eachEvent(reader: Reader, from: { readonly after: number }): AsyncGenerator<LogEvent> {
  const rows = eachPage<{ seq: number; canonical: string }>((last, limit) =>
    queriesOf(reader)
      .selectFrom('event')
      .select(['seq', 'canonical'])
      .where('seq', '>', last?.seq ?? from.after)
      .orderBy('seq')
      .limit(limit)
      .execute(),
  )
  for await (const row of rows) yield readEvent(row)
}

/** The newest events before a number (null for the very newest), newest first, but for those about subjects of the types left out. */
export async function latestEvents(
  reader: Reader,
  page: { readonly before: number | null; readonly limit: number; readonly without?: readonly string[] },
): Promise<LogEvent[]> {
  let query = queriesOf(reader).selectFrom('event').select('canonical').orderBy('seq', 'desc').limit(page.limit)
  if (page.before !== null) query = query.where('seq', '<', page.before)
  if (page.without && page.without.length > 0) query = query.where('subject_type', 'not in', page.without)
  return (await query.execute()).map(readEvent)
}

/** Every event about a subject, oldest first. */
export async function eventsOf(reader: Reader, subject: EventSubject): Promise<LogEvent[]> {
  const rows = await queriesOf(reader)
    .selectFrom('event')
    .select('canonical')
    .where('subject_type', '=', subject.type)
    .where('subject_id', '=', subject.id)
    .orderBy('seq')
    .execute()
  return rows.map(readEvent)
}

/** The digest of an event, null for a number that the log does not have. */
export async function digestOf(reader: Reader, seq: number): Promise<string | null> {
  const row = await queriesOf(reader).selectFrom('event').select('sha256').where('seq', '=', seq).executeTakeFirst()
  return row?.sha256 ?? null
}

/** An event by its number, null for an unknown one. */
export async function loadEvent(reader: Reader, seq: number): Promise<LogEvent | null> {
  const row = await queriesOf(reader).selectFrom('event').select('canonical').where('seq', '=', seq).executeTakeFirst()
  return row ? readEvent(row) : null
}

function sealNext(tx: Writer, draft: EventDraft): SealedEvent {
  const end = logEndOf(tx)
  const sealed = sealEvent(draft, end.head, tools)
  end.head = { seq: sealed.event.seq, ...sealed.digest }
  end.edge = addLeaf(end.edge, utf8(sealed.canonical), hashes.sha256)
  return sealed
}

function eventRow({ event, canonical, digest }: SealedEvent) {
  return { seq: event.seq, subject_type: event.subject.type, subject_id: event.subject.id, canonical, ...digest }
}

function readEvent(row: { readonly canonical: string }): LogEvent {
  return JSON.parse(row.canonical) as LogEvent
}
