import { printNoteKey } from '@biaochi/core/log/note.ts'
import { announcedKeys, latestCheckpoint } from '../store/checkpoint.ts'
import type { Context } from './context.ts'

/** The checkpoint published last, with the keys that the log announces. */
export interface CheckpointView {
  readonly size: number
  /** ISO 8601 instant, UTC. */
  readonly publishedAt: string
  /** The signed note (C2SP tlog-checkpoint). */
  readonly note: string
  /** Public keys in their one-line form (C2SP signed-note), the newest last. */
  readonly keys: readonly string[]
}

/** The checkpoint published last; null when none was. */
export async function showCheckpoint(context: Context): Promise<CheckpointView | null> {
  const { read } = context.store
  const latest = await latestCheckpoint(read)
  return latest && { ...latest, keys: (await announcedKeys(read)).map(printNoteKey) }
}
