import type { EventActor, LogEvent } from '@biaochi/core/log/event.ts'
import { eraseAction } from '@biaochi/core/log/personal.ts'
import { batchSize, inBatches } from './batch.ts'
import { queriesOf, type Reader, type Writer } from './connection.ts'
import { appendEvent } from './event.ts'

/** An order to erase personal values of one event. */
export interface Erasure {
  /** Id, time and actor of the event that tells of the erasure. */
  readonly id: string
  readonly at: string
  readonly actor: EventActor
  /** Why, without naming the person. */
  readonly reason: string
  /** Number of the event whose values are erased, and their paths. */
  readonly seq: number
  readonly paths: readonly string[]
}

/** What those are called who did what the given events tell, by the number of the event; unnamed and erased ones are left out. */
export async function loadAuthors(reader: Reader, seqs: readonly number[]): Promise<Map<number, string>> {
  const authors = new Map<number, string>()
  for (const batch of inBatches([...new Set(seqs)], batchSize)) {
    const rows = await queriesOf(reader)
      .selectFrom('event_leaf')
      .select(['seq', 'value'])
      .where('path', '=', '/by')
      .where('seq', 'in', batch)
      .execute()
    for (const { seq, value } of rows) authors.set(seq, JSON.parse(value) as string)
  }
  return authors
}

/** Erases personal values, and tells so in the log; the log still verifies. Copies in older backups are not reached. */
export async function eraseLeaves(tx: Writer, erasure: Erasure): Promise<LogEvent> {
  const { id, at, actor, reason, seq, paths } = erasure
  await queriesOf(tx).deleteFrom('event_leaf').where('seq', '=', seq).where('path', 'in', paths).execute()
  return appendEvent(tx, {
    id,
    at,
    action: eraseAction,
    actor,
    subject: { type: 'event', id: String(seq) },
    body: { reason, leaves: paths.map(path => ({ seq, path })) },
  })
}
