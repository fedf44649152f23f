import type { LogEvent } from '@biaochi/core/log/event.ts'
import { type NoteKey, parseNoteKey } from '@biaochi/core/log/note.ts'
import { queriesOf, type Reader, type Writer } from './connection.ts'
import { hashes } from './hashes.ts'

/** A checkpoint as it was published: a signed note. */
export interface StoredCheckpoint {
  /** Number of events it covers. */
  readonly size: number
  readonly publishedAt: string
  readonly note: string
}

/** Keeps a published checkpoint. */
export async function insertCheckpoint(tx: Writer, checkpoint: StoredCheckpoint): Promise<void> {
  const { size, publishedAt, note } = checkpoint
  await queriesOf(tx).insertInto('checkpoint').values({ size, published_at: publishedAt, note }).execute()
}

/** The checkpoint published last, null when none was. */
export async function latestCheckpoint(reader: Reader): Promise<StoredCheckpoint | null> {
  const row = await queriesOf(reader)
    .selectFrom('checkpoint')
    .selectAll()
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { size: row.size, publishedAt: row.published_at, note: row.note } : null
}

/** Subject type of the event that announces a key; its body has `key`, the one-line form. */
export const keySubject = 'checkpoint-key'

/** The keys that the log announces for its checkpoints, oldest first. */
export async function announcedKeys(reader: Reader): Promise<NoteKey[]> {
  const rows = await queriesOf(reader)
    .selectFrom('event')
    .select('canonical')
    .where('subject_type', '=', keySubject)
    .orderBy('seq')
    .execute()
  return rows.flatMap(row => announcedKey(JSON.parse(row.canonical) as LogEvent) ?? [])
}

/** The key that an event announces; null when it announces none. */
export function announcedKey(event: LogEvent): NoteKey | null {
  const { key } = event.body
  return event.subject.type === keySubject && typeof key === 'string' ? parseNoteKey(key, hashes.sha256) : null
}
