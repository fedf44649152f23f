import { Worker } from 'node:worker_threads'
import type { Piece, PieceAnswer } from '@biaochi/core/checks/bytes/scan/piece-reader.ts'
import type { PieceState } from '@biaochi/core/checks/bytes/state/piece-tally.ts'
import type { PieceWorkerTask } from './piece-worker.ts'

type Answer = PieceAnswer<PieceState>

interface Waiting {
  readonly resolve: (answer: Answer) => void
}

/** Megabytes of a worker's heap; the memory of its pieces is not part of it. */
const workerHeap = 512
/** Megabytes of what a worker just made: pieces live in buffers, and little else is made. */
const workerYoungHeap = 3

/** Workers that read pieces of one file, each two in advance: it need not wait for the next. */
export class PiecePool {
  readonly #workers: { readonly worker: Worker; readonly tasks: Set<number> }[]
  readonly #waiting = new Map<number, Waiting>()
  readonly #failed = Promise.withResolvers<never>()
  #ordinal = 0

  constructor(task: PieceWorkerTask, count: number) {
    this.#failed.promise.catch(() => {
      // Whoever waits for a piece learns of it; nobody may be waiting.
    })
    this.#workers = Array.from({ length: count }, () => {
      const worker = new Worker(new URL('./piece-worker.ts', import.meta.url), {
        workerData: task,
        resourceLimits: { maxOldGenerationSizeMb: workerHeap, maxYoungGenerationSizeMb: workerYoungHeap },
      })
      const tasks = new Set<number>()
      worker.on('message', ({ ordinal, answer }: { ordinal: number; answer: Answer }) => {
        tasks.delete(ordinal)
        this.#waiting.get(ordinal)?.resolve(answer)
        this.#waiting.delete(ordinal)
      })
      worker.on('error', failure => this.#failed.reject(failure))
      worker.on('messageerror', failure => this.#failed.reject(failure))
      return { worker, tasks }
    })
  }

  /** Pieces that may be asked for at a time without waiting in vain. */
  get width(): number {
    return this.#workers.length * 2
  }

  /** Has a piece read by whoever has least to do; throws what the worker threw, or what `fail` was told. */
  read(piece: Piece): Promise<Answer> {
    const least = this.#workers.reduce((one, other) => (other.tasks.size < one.tasks.size ? other : one))
    const ordinal = this.#ordinal++
    least.tasks.add(ordinal)
    const { promise, resolve } = Promise.withResolvers<Answer>()
    this.#waiting.set(ordinal, { resolve })
    least.worker.postMessage({ ordinal, piece })
    const answer = Promise.race([promise, this.#failed.promise])
    answer.catch(() => {
      // It is thrown where the answer is waited for; after a failure nobody waits for the others.
    })
    return answer
  }

  /** Makes all who wait throw. */
  fail(reason: unknown): void {
    this.#failed.reject(reason)
  }

  async end(): Promise<void> {
    await Promise.all(this.#workers.map(({ worker }) => worker.terminate()))
  }
}
