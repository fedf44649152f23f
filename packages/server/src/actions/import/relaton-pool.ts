import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { ReadOptions } from './read-source.ts'
import type { ImportSource, SourceReading } from './source.ts'

/** Files sent to a worker at once. */
export interface FileBatch {
  readonly index: number
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  readonly options: ReadOptions
}

/** What came back, in the order of the files. */
export interface ReadBatch {
  readonly index: number
  readonly readings: readonly SourceReading[]
}

/** Files per message: large enough that messages cost nothing, small enough that workers end together. */
const batchFiles = 100
/** Messages on the way to each worker: while it reads one, the next is there. */
const ahead = 2
const mostWorkers = 4
/** Megabytes: workers hold a few small files at a time, and left alone their heaps would grow to hundreds. */
const resourceLimits = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 }

/**
 * Reads many small files with all processors; trees of YAML stay in the workers, so that an import keeps to its memory.
 * Readings come back in the order of the sources.
 */
export async function readWithWorkers(
  sources: readonly ImportSource[],
  options: ReadOptions & { readonly onRead: (count: number) => void },
): Promise<SourceReading[]> {
  const batches = Array.from({ length: Math.ceil(sources.length / batchFiles) }, (_, index) =>
    sources.slice(index * batchFiles, (index + 1) * batchFiles),
  )
  const results: (readonly SourceReading[])[] = new Array(batches.length)
  const workers = Array.from({ length: Math.min(availableParallelism(), mostWorkers, batches.length) }, startWorker)
  let next = 0
  const feed = async (worker: Worker): Promise<void> => {
    while (next < batches.length) {
      const index = next++
      const { readings } = await ask(worker, {
        index,
        files: await readAll(batches[index] ?? []),
        options: { framework: options.framework },
      })
      results[index] = readings
      options.onRead(readings.length)
    }
  }
  try {
    await Promise.all(workers.flatMap(worker => Array.from({ length: ahead }, () => feed(worker))))
  } finally {
    await Promise.all(workers.map(worker => worker.terminate()))
  }
  return results.flat()
}

function startWorker(): Worker {
  const worker = new Worker(new URL('./relaton-worker.ts', import.meta.url), { resourceLimits })
  worker.setMaxListeners(ahead * 4)
  return worker
}

function readAll(sources: readonly ImportSource[]): Promise<{ name: string; bytes: Uint8Array }[]> {
  return Promise.all(sources.map(async source => ({ name: source.name, bytes: await source.read() })))
}

function ask(worker: Worker, batch: FileBatch): Promise<ReadBatch> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      worker.off('message', take)
      worker.off('error', fail)
      worker.off('exit', vanish)
    }
    const take = (answer: ReadBatch) => {
      if (answer.index !== batch.index) return
      settle()
      resolve(answer)
    }
    const fail = (error: Error) => {
      settle()
      reject(error)
    }
    const vanish = (code: number) => fail(new Error(`a worker ended with code ${code} while it read files`))
    worker.on('message', take)
    worker.on('error', fail)
    worker.on('exit', vanish)
    worker.postMessage(batch)
  })
}
