import { setTimeout } from 'node:timers/promises'

/** Work that is done again and again. */
export interface Repetition {
  /** Milliseconds between the end of one and the beginning of the next. */
  readonly interval: number
  work(): Promise<unknown>
  /** Told of each time that failed; the next is tried all the same. */
  onFailure(failure: unknown): void
}

/** Does work now and after every interval. Ends with the promise that the function it gives makes: nothing is being done then. */
export function repeat({ interval, work, onFailure }: Repetition): () => Promise<void> {
  const ending = new AbortController()
  const keep = async () => {
    while (!ending.signal.aborted) {
      await work().catch(onFailure)
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
