import { randomUUID } from 'node:crypto'
import type { CheckReport, Verdict } from '@biaochi/core/checks/report/check-report.ts'
import type { Finding } from '@biaochi/core/finding.ts'
import type { TableProgress } from '../engine/table-engine.ts'
import type { DataCheckOptions } from './check-data.ts'
import { checkAgainstOwn, type SentFile, storeSent } from './check-sent-data.ts'
import { type Context, today } from './context.ts'
import { isRefusal, type Refusal } from './refusal.ts'

/** How far a check is: `refused` when the data are no data of the standard, `failed` when the program broke. */
export type CheckState = 'waiting' | 'running' | 'done' | 'refused' | 'cancelled' | 'failed'

/** A check of data that were sent, as it stands. */
export interface CheckView {
  readonly id: string
  readonly state: CheckState
  readonly createdAt: string
  readonly progress: TableProgress | null
  readonly verdict: Verdict | null
  readonly refused: readonly Finding[]
}

/** What is asked of a check. */
export interface CheckWish {
  readonly standard: string
  readonly table: string | null
  /** Today and now unless given. */
  readonly asOf?: string | undefined
  readonly now?: string | undefined
  readonly samples: number
}

/** A check in memory; it tells those who listen whenever something changed. */
export interface CheckJob {
  readonly view: CheckView
  /** Counts changes, from 1. */
  readonly revision: number
  readonly report: CheckReport | null
  /** Calls back at every change until the returned function is called. */
  listen(hear: () => void): () => void
  /** Ends it; what is over stays as it is. */
  cancel(): void
}

/** Checks that run at once, and that may wait besides. */
const mostRunning = 2
const mostWaiting = 20
/** Milliseconds that a check is kept after its end, and how many are kept. */
const keptFor = 3_600_000
const mostKept = 200

const desks = new WeakMap<Context['store'], CheckDesk>()

/** Checks of data that were sent to this server: in memory, for an hour. */
export function checksOf({ store }: Pick<Context, 'store'>): CheckDesk {
  const known = desks.get(store)
  if (known) return known
  const desk = new CheckDesk()
  desks.set(store, desk)
  return desk
}

/** Checks data that were sent as soon as there is room, and waits for what comes of it. */
export async function checkSentData(
  context: Context,
  files: readonly SentFile[],
  wish: CheckWish,
): Promise<CheckReport | Refusal> {
  const job = checksOf(context).submit(context, files, wish)
  if ('refused' in job) return job
  const { promise: ended, resolve: end } = Promise.withResolvers<void>()
  const look = () => {
    if (isOver(job.view)) end()
  }
  const stopListening = job.listen(look)
  look()
  await ended
  stopListening()
  if (job.report) return job.report
  if (job.view.state === 'refused') return { refused: job.view.refused }
  throw new Error(`The check ended without a report: ${job.view.state}.`)
}

/** Whether a check will not change any more. */
export function isOver({ state }: CheckView): boolean {
  return state !== 'waiting' && state !== 'running'
}

/** Takes checks, runs some at a time, and keeps what came of them for a while. */
export class CheckDesk {
  readonly #jobs = new Map<string, Job>()
  readonly #waiting: Job[] = []
  #running = 0

  find(id: string): CheckJob | null {
    return this.#jobs.get(id) ?? null
  }

  /** Begins a check as soon as there is room; refuses when too many wait. */
  submit(context: Context, files: readonly SentFile[], wish: CheckWish): CheckJob | Refusal {
    if (this.#waiting.length >= mostWaiting) return { refused: [tooMany] }
    const job = new Job(
      files,
      { ...wish, asOf: wish.asOf ?? today(context), now: wish.now ?? context.now() },
      context.now(),
    )
    this.#jobs.set(job.view.id, job)
    this.#waiting.push(job)
    this.#forgetOldest()
    this.#startNext()
    return job
  }

  #startNext(): void {
    while (this.#running < mostRunning) {
      const job = this.#waiting.shift()
      if (!job) return
      if (job.isOver) continue
      this.#running++
      job.run().then(() => {
        this.#running--
        setTimeout(() => this.#jobs.delete(job.view.id), keptFor).unref()
        this.#startNext()
      })
    }
  }

  #forgetOldest(): void {
    for (const [id, job] of this.#jobs) {
      if (this.#jobs.size <= mostKept) return
      if (job.isOver) this.#jobs.delete(id)
    }
  }
}

class Job implements CheckJob {
  readonly #stop = new AbortController()
  readonly #listeners = new Set<() => void>()
  readonly #wish: CheckWish & { readonly asOf: string; readonly now: string }
  #files: readonly SentFile[]
  view: CheckView
  revision = 1
  report: CheckReport | null = null

  constructor(files: readonly SentFile[], wish: CheckWish & { asOf: string; now: string }, createdAt: string) {
    this.#files = files
    this.#wish = wish
    this.view = { id: randomUUID(), state: 'waiting', createdAt, progress: null, verdict: null, refused: [] }
  }

  get isOver(): boolean {
    return isOver(this.view)
  }

  listen(hear: () => void): () => void {
    this.#listeners.add(hear)
    return () => this.#listeners.delete(hear)
  }

  cancel(): void {
    if (this.isOver) return
    this.#files = []
    this.#change({ state: 'cancelled', progress: null })
    this.#stop.abort()
  }

  /** Never rejects: what went wrong becomes its state. */
  async run(): Promise<void> {
    this.#change({ state: 'running' })
    try {
      await using stored = await storeSent(this.#files)
      this.#files = []
      const { standard, ...rest } = this.#wish
      const options: DataCheckOptions = {
        ...rest,
        signal: this.#stop.signal,
        onProgress: progress => this.#change({ progress }),
      }
      this.#end(await checkAgainstOwn(standard, stored.files, options))
    } catch (failure) {
      if (!this.#stop.signal.aborted) this.#fail(failure)
    }
  }

  #end(result: CheckReport | Refusal): void {
    if (this.isOver) return
    if (isRefusal(result)) this.#change({ state: 'refused', refused: result.refused })
    else {
      this.report = result
      this.#change({ state: 'done', verdict: result.verdict })
    }
  }

  #fail(failure: unknown): void {
    this.#files = []
    process.stderr.write(`${failure instanceof Error ? failure.stack : String(failure)}\n`)
    this.#change({ state: 'failed' })
  }

  #change(part: Partial<CheckView>): void {
    this.view = { ...this.view, ...part }
    this.revision++
    for (const hear of this.#listeners) hear()
  }
}

const tooMany: Finding = {
  rule: 'files-too-many',
  severity: 'error',
  message: {
    zh: `已有 ${mostWaiting} 次检查在等待；数据没有收下。`,
    en: `${mostWaiting} checks are waiting already; the data were not taken.`,
  },
  at: { pointer: '/body' },
  fix: { zh: '稍后重发。', en: 'Send them again later.' },
}
