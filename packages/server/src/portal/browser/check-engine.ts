import type { CheckNews, CheckOrder } from './messages.ts'

/** The worker with the engine, loaded before it is needed, so that a check needs no network. */
export class CheckEngine {
  readonly #address: string
  #worker: Worker | null = null
  #hear: ((news: CheckNews) => void) | null = null

  constructor(address: string) {
    this.#address = address
  }

  /** Loads it, if it is not there. */
  load(): Worker {
    if (this.#worker) return this.#worker
    const worker = new Worker(this.#address, { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<CheckNews>) => this.#tell(data))
    worker.addEventListener('error', ({ message }) => {
      // It did not load, or it broke: the next check tries anew.
      this.#worker = null
      this.#tell({ kind: 'broken', detail: message ?? this.#address })
    })
    this.#worker = worker
    return worker
  }

  /** Begins a check in place of the one under way; `hear` is told how it goes on and ends. */
  run(order: CheckOrder, hear: (news: CheckNews) => void): void {
    if (this.#hear) this.stop()
    this.#hear = hear
    this.load().postMessage(order)
  }

  /** Ends a check at once, whatever it is doing. */
  stop(): void {
    this.#hear = null
    this.#worker?.terminate()
    this.#worker = null
    this.load()
  }

  #tell(news: CheckNews): void {
    const hear = this.#hear
    if (news.kind !== 'progress') this.#hear = null
    hear?.(news)
  }
}
