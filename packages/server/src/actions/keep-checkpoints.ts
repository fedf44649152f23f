import type { Context } from './context.ts'
import { publishCheckpoint } from './publish-checkpoint.ts'
import { type Repetition, repeat } from './repeat.ts'

/** Publishes a checkpoint now and after every interval, where the log has grown since the last one. */
export function keepCheckpoints(context: Context, how: Omit<Repetition, 'work'>): () => Promise<void> {
  return repeat({ ...how, work: () => publishCheckpoint(context) })
}
