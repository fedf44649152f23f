import { type ChildProcess, fork } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SqlRow } from '@biaochi/core/checks/sql/query/sql-table.ts'
import type { DuckdbAnswer, DuckdbTask } from './duckdb-task.ts'

/** How much DuckDB may take. */
export interface DuckdbBounds {
  /** Megabytes of its own; beyond them it writes to a temporary folder. */
  readonly memory: number
  readonly threads: number
  /** Milliseconds until everything is done. */
  readonly patience: number
}

/** DuckDB could not do it: a file that it cannot read, a bound, or a fault of its own. */
export class DuckdbFailure extends Error {
  readonly kind: 'refused' | 'late' | 'died' | 'internal'
  constructor(kind: 'refused' | 'late' | 'died' | 'internal', reason: string) {
    super(reason)
    this.name = 'DuckdbFailure'
    this.kind = kind
  }
}

export interface DuckdbOptions {
  readonly bounds: DuckdbBounds
  /** The only files that it may read. */
  readonly paths: readonly string[]
  readonly signal?: AbortSignal | undefined
  /** How much of the running statement is done, from 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined
}

/** DuckDB in a process of its own, so that what breaks there breaks nothing here. */
export class DuckdbProcess {
  readonly #child: ChildProcess
  readonly #folder: string
  readonly #onProgress: ((share: number) => void) | undefined
  readonly #timer: NodeJS.Timeout
  readonly #stop: () => void
  readonly #signal: AbortSignal | undefined
  #answers: DuckdbAnswer[] = []
  #wake: (() => void) | null = null
  #end: DuckdbFailure | null = null

  private constructor(folder: string, { bounds, signal, onProgress }: DuckdbOptions) {
    this.#folder = folder
    this.#onProgress = onProgress
    this.#signal = signal
    this.#child = fork(new URL('./duckdb-child.ts', import.meta.url), {
      serialization: 'advanced',
      stdio: 'ignore',
      execArgv: [],
    })
    this.#child.on('message', answer => this.#take(answer as DuckdbAnswer))
    this.#child.once('error', failure => this.#fail(new DuckdbFailure('died', failure.message)))
    this.#child.once('exit', (code, by) => this.#fail(new DuckdbFailure('died', `exit ${by ?? code}`)))
    this.#timer = setTimeout(() => this.#fail(new DuckdbFailure('late', `${bounds.patience} ms`)), bounds.patience)
    this.#stop = () => this.#fail(new DuckdbFailure('late', 'aborted'))
    signal?.addEventListener('abort', this.#stop)
  }

  /** Starts it; it can read the files named and nothing else, and no network. */
  static async start(options: DuckdbOptions): Promise<DuckdbProcess> {
    options.signal?.throwIfAborted()
    const folder = await mkdtemp(join(tmpdir(), 'biaochi-duckdb-'))
    const started = new DuckdbProcess(folder, options)
    const settings = {
      memory_limit: `${options.bounds.memory}MB`,
      threads: String(options.bounds.threads),
      temp_directory: folder,
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
    }
    try {
      await started.#finish({ ask: 'open', settings, paths: options.paths })
      return started
    } catch (failure) {
      await started.end()
      throw failure
    }
  }

  /** Puts texts into a table of one column `k`. */
  async load(table: string, texts: Iterable<string>): Promise<void> {
    let batch: string[] = []
    for (const text of texts) {
      batch.push(text)
      if (batch.length < 50_000) continue
      await this.#finish({ ask: 'load', table, texts: batch })
      batch = []
    }
    await this.#finish({ ask: 'load', table, texts: batch })
  }

  /** Rows of a statement, as texts; throws `DuckdbFailure`, or the reason of an aborted signal. */
  async *query(statement: string): AsyncGenerator<readonly SqlRow[]> {
    this.#send({ ask: 'query', statement })
    for (;;) {
      const answer = await this.#next()
      if (answer.is === 'rows') yield answer.rows
      else if (answer.is === 'failed') throw failureOf(answer.reason)
      else return
    }
  }

  async end(): Promise<void> {
    clearTimeout(this.#timer)
    this.#signal?.removeEventListener('abort', this.#stop)
    this.#child.removeAllListeners('exit')
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      const { promise, resolve } = Promise.withResolvers<void>()
      this.#child.once('exit', () => resolve())
      this.#child.kill('SIGKILL')
      await promise
    }
    await rm(this.#folder, { recursive: true, force: true })
  }

  async #finish(task: DuckdbTask): Promise<void> {
    this.#send(task)
    const answer = await this.#next()
    if (answer.is === 'failed') throw failureOf(answer.reason)
  }

  #send(task: DuckdbTask): void {
    if (this.#end) throw this.#reason(this.#end)
    this.#child.send(task, failure => {
      if (failure) this.#fail(new DuckdbFailure('died', failure.message))
    })
  }

  async #next(): Promise<DuckdbAnswer> {
    for (;;) {
      const answer = this.#answers.shift()
      if (answer) return answer
      if (this.#end) throw this.#reason(this.#end)
      const { promise, resolve } = Promise.withResolvers<void>()
      this.#wake = resolve
      await promise
    }
  }

  #reason(end: DuckdbFailure): unknown {
    return this.#signal?.aborted ? this.#signal.reason : end
  }

  #take(answer: DuckdbAnswer): void {
    if (answer.is === 'progress') this.#onProgress?.(answer.share)
    else this.#answers.push(answer)
    this.#wake?.()
  }

  #fail(failure: DuckdbFailure): void {
    this.#end ??= failure
    this.#child.kill('SIGKILL')
    this.#wake?.()
  }
}

/** After an INTERNAL or FATAL error the database is of no use any more. */
function failureOf(reason: string): DuckdbFailure {
  return new DuckdbFailure(/^(INTERNAL|FATAL|TransactionContext Error)/.test(reason) ? 'internal' : 'refused', reason)
}
