import { setTimeout } from 'node:timers/promises'
import type { Context } from './context.ts'
import { publishCheckpoint } from './publish-checkpoint.ts'

/** How checkpoints are kept. */
export interface CheckpointKeeping {
  /** Milliseconds between two. */
  readonly interval: number
  /** Told of each one that could not be published; the next is tried all the same. */
  onFailure(failure: unknown): void
}

/**
 * Publishes a checkpoint now and after every interval, where the log has grown since the last one. Ends with the
 * promise that it gives: nothing is being written any more when that resolves.
 */
export function keepCheckpoints(context: Context, { interval, onFailure }: CheckpointKeeping): () => Promise<void> {
  const ending = new AbortController()
  const keep = async () => {
    while (!ending.signal.aborted) {
      await publishCheckpoint(context).catch(onFailure)
      await setTimeout(interval, undefined, { signal: ending.signal, ref: false }).catch(ignoreAbort)
    }
  }
  const kept = keep()
  return () => {
    ending.abort()
    return kept
  }
}

function ignoreAbort(failure: unknown): void {
  if (!(failure instanceof Error && failure.name === 'AbortError')) throw failure
}
