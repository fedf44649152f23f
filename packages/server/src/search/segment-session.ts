import { Worker } from 'node:worker_threads'
import type { IndexSchema } from '@biaochi/core/search/schema.ts'
import { Calls } from './segment-calls.ts'
import type { Opening } from './segment-server.ts'
import type { SearchCalls } from './segment-worker.ts'

/** A thread that answers from an index. */
export interface SearchSession {
  readonly calls: Calls<SearchCalls>
  /** How the index was found. */
  readonly opening: Opening
  /** Lets go of the folder and ends the thread. */
  end(): Promise<void>
}

/** Starts the thread and opens the index in a folder. @throws when the folder can't be read or written. */
export async function openSession(parent: string, schema: IndexSchema): Promise<SearchSession> {
  const worker = new Worker(new URL('./segment-worker.ts', import.meta.url), {
    workerData: { parent, schema },
    // It makes little garbage; room for more would only be resident.
    resourceLimits: { maxYoungGenerationSizeMb: 8 },
  })
  const calls = new Calls<SearchCalls>(worker)
  try {
    const opening = await calls.call('load', undefined)
    return { calls, opening, end: () => end(calls, worker) }
  } catch (error) {
    await worker.terminate()
    throw error
  }
}

async function end(calls: Calls<SearchCalls>, worker: Worker): Promise<void> {
  if (!calls.hasEnded) await calls.call('close', undefined)
  await worker.terminate()
}
