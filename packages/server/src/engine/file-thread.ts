import { Worker } from 'node:worker_threads'
import type { FileAnswer } from './file-task.ts'
import type { ThreadTask } from './file-worker.ts'

/** Files after which a thread is replaced, should a library keep what it no longer needs. */
const mostFiles = 50

/** A thread that does one task after the other; one that was too slow or too greedy is of no use any more. */
export class FileThread {
  readonly #worker: Worker
  #files = 0
  #isDead = false

  /** @param heap bound of its heap in megabytes */
  constructor(heap: number) {
    this.#worker = new Worker(new URL('./file-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: heap },
      stdout: true,
      stderr: true,
    })
    // It may die of what a library left behind, with nobody waiting for it.
    this.#worker.on('error', () => {
      this.#isDead = true
    })
  }

  /** What came of a task, or why it was given up; `patience` in milliseconds. Throws what the task threw. */
  run<Value>(task: ThreadTask, patience: number): Promise<FileAnswer<Value> | 'file-too-slow' | 'file-too-intricate'> {
    this.#worker.ref()
    this.#files++
    const { promise, resolve, reject } = Promise.withResolvers<
      FileAnswer<Value> | 'file-too-slow' | 'file-too-intricate'
    >()
    const timer = setTimeout(() => resolve('file-too-slow'), patience)
    const fail = (failure: NodeJS.ErrnoException) => {
      if (failure.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve('file-too-intricate')
      else reject(failure)
    }
    this.#worker.once('message', resolve)
    this.#worker.once('error', fail)
    this.#worker.postMessage(task)
    return promise.finally(() => {
      clearTimeout(timer)
      this.#worker.off('message', resolve)
      this.#worker.off('error', fail)
    })
  }

  /** Whether it can take another task. */
  get isFit(): boolean {
    return !this.#isDead && this.#files < mostFiles
  }

  /** Lets it wait without keeping the process alive. */
  rest(): void {
    this.#worker.unref()
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }
}
