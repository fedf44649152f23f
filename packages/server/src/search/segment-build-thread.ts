import { Worker } from 'node:worker_threads'
import type { IndexDocument, IndexSchema } from '@biaochi/core/search/schema.ts'
import type { BuildCalls } from './segment-build-worker.ts'
import { Calls } from './segment-calls.ts'
import type { MergePlan } from './segment-server.ts'

/** Documents sent to a thread at once. */
const batchSize = 500

/** Where a thread writes its files. */
export interface BuildPlace {
  readonly schema: IndexSchema
  readonly folder: string
}

/** Builds one segment file of documents, in a thread of its own; null when there are none. */
export function buildSegment(documents: AsyncIterable<IndexDocument>, place: BuildPlace): Promise<string | null> {
  return withThread(place, async thread => {
    let batch: IndexDocument[] = []
    // While one batch is taken in, the next one is read.
    let added: Promise<void> = Promise.resolve()
    for await (const document of documents) {
      batch.push(document)
      if (batch.length < batchSize) continue
      await added
      added = thread.call('add', JSON.stringify(batch))
      batch = []
    }
    await added
    await thread.call('add', JSON.stringify(batch))
    return thread.call('finish', undefined)
  })
}

/** Merges segments as planned, in a thread of its own; gives the file, null when nothing of them was alive. */
export function mergeAsPlanned(plan: MergePlan, place: BuildPlace): Promise<string | null> {
  return withThread(place, async thread => ((await thread.call('merge', plan)) > 0 ? plan.path : null))
}

async function withThread<T>(place: BuildPlace, work: (thread: Calls<BuildCalls>) => Promise<T>): Promise<T> {
  const worker = new Worker(new URL('./segment-build-worker.ts', import.meta.url), {
    workerData: place,
    // Documents come and go by the million: with room for them most are gone before they are collected.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  })
  try {
    return await work(new Calls<BuildCalls>(worker))
  } finally {
    await worker.terminate()
  }
}
