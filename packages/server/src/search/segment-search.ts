import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Finding } from '@biaochi/core/finding.ts'
import type { IndexPage, IndexQuery } from '@biaochi/core/search/query/index-query.ts'
import type { FoundDocument, LookUpOptions } from '@biaochi/core/search/query/look-up.ts'
import type { Suggestion } from '@biaochi/core/search/query/suggest.ts'
import type { IndexSchema } from '@biaochi/core/search/schema.ts'
import type { SearchPort } from '@biaochi/core/search/search-port.ts'
import { openSession, type SearchSession } from './segment-session.ts'
import {
  buildAll,
  buildInMemory,
  checkFiles,
  type Indexed,
  mergeOnce,
  mostAtOnce,
  pointOf,
  takeInFew,
  takeInGradually,
  takeInMany,
} from './segment-upkeep.ts'

/** Pause after a file could not be written, in milliseconds. */
const pauseAfterFailure = 60_000

/** Where the value of a day does not matter. */
const anyDay = '2000-01-01'

/** Where an index is and what it is of. */
export interface SegmentSearchOptions extends Indexed {
  /** Folder of the index; made when it is not there. What is in it can be removed while no process uses it. */
  readonly folder: string
  /** Told of files that can't be used or written. */
  readonly report: (finding: Finding) => void
}

/**
 * Search by segment files in a folder and a thread that answers from them. The index is opened when it is first asked,
 * built when there is none that can be used, and brought to the last change of its source before every answer.
 */
export class SegmentSearch implements SearchPort {
  readonly #options: SegmentSearchOptions
  #session: Promise<SearchSession> | null = null
  /** Number of the last change that answers stand on. */
  #position = 0
  #following: Promise<void> | null = null
  #isMerging = false
  #mergesAfter = 0
  /** The last work that writes files: one at a time. */
  #writing: Promise<unknown> = Promise.resolve()

  constructor(options: SegmentSearchOptions) {
    this.#options = options
  }

  async search(query: IndexQuery): Promise<IndexPage | null> {
    const { calls } = await this.#follow()
    return calls.call('search', query)
  }

  async suggest(text: string, options: { readonly asOf: string; readonly limit: number }): Promise<Suggestion[]> {
    const { calls } = await this.#follow()
    return calls.call('suggest', { text, ...options })
  }

  async lookUp(keys: readonly string[], options: LookUpOptions): Promise<FoundDocument[][]> {
    const { calls } = await this.#follow()
    return calls.call('lookUp', { keys, ...options })
  }

  async get(ids: readonly string[], asOf: string): Promise<FoundDocument[]> {
    const { calls } = await this.#follow()
    return calls.call('get', { ids, asOf })
  }

  async rebuild(): Promise<number> {
    const isOpening = this.#session === null
    const session = await this.#open()
    // An index that was not there has just been built by opening it.
    const isNew = isOpening && session.opening.point === null
    if (!isNew) await this.#write(() => this.#build(session))
    await this.#follow()
    return session.calls.call('count', undefined)
  }

  async position(): Promise<number> {
    await this.#follow()
    return this.#position
  }

  async close(): Promise<void> {
    if (!this.#session) return
    const session = await this.#session
    await this.#write(() => mergeOnce(session, this.#options.schema, { isLast: true })).catch(this.#reportUnwritten)
    this.#session = null
    await session.end()
  }

  async #open(): Promise<SearchSession> {
    const known = this.#session
    if (known) {
      const session = await known
      if (!session.calls.hasEnded) return session
      if (this.#session === known) this.#session = null
    }
    this.#session ??= this.#start().catch(error => {
      this.#session = null
      throw error
    })
    return this.#session
  }

  async #start(): Promise<SearchSession> {
    const { folder, schema, source, report } = this.#options
    const session = await openSession(folder, schema).catch(error => {
      this.#reportUnwritten(error)
      return openElsewhere(schema)
    })
    const { point, findings } = session.opening
    for (const finding of findings) report(finding)
    const isOurs = point !== null && (await source.digest(point.position)) === point.digest
    if (isOurs) {
      this.#position = point.position
      this.#inBackground(session, () => this.#checkLater(session))
      return session
    }
    try {
      await this.#build(session)
    } catch (error) {
      if (!isSystemError(error)) {
        await session.end()
        throw error
      }
      this.#reportUnwritten(error)
      this.#position = (await buildInMemory(session, this.#options)).position
    }
    return session
  }

  async #build(session: SearchSession): Promise<void> {
    this.#position = (await buildAll(session, this.#options)).position
  }

  /** The session, brought to the last change of the source. */
  async #follow(): Promise<SearchSession> {
    const session = await this.#open()
    const last = await this.#options.source.position()
    // What is being taken in may have been asked for before the last change.
    while (this.#position < last) {
      this.#following ??= this.#takeIn(session).finally(() => {
        this.#following = null
      })
      await this.#following
    }
    return session
  }

  async #takeIn(session: SearchSession): Promise<void> {
    const { source, schema } = this.#options
    const { calls } = session
    const changed = await source.changedSince(this.#position, {
      lookUp: keys => calls.call('lookUp', { keys, asOf: anyDay, limit: Number.MAX_SAFE_INTEGER }),
      get: ids => calls.call('get', { ids, asOf: anyDay }),
    })
    if (changed === null) return this.#write(() => this.#build(session))
    const point = await pointOf(source, changed.position)
    if (changed.ids.length <= mostAtOnce) await takeInFew(session, changed, point)
    else {
      await this.#write(() => takeInMany(session, schema, { changed, point })).catch(error => {
        this.#reportUnwritten(error)
        return takeInGradually(session, changed, point)
      })
    }
    this.#position = changed.position
    this.#inBackground(session, () => this.#mergeLater(session))
  }

  async #mergeLater(session: SearchSession): Promise<void> {
    if (this.#isMerging || Date.now() < this.#mergesAfter) return
    this.#isMerging = true
    try {
      await this.#write(() => mergeOnce(session, this.#options.schema, { isLast: false }))
    } catch (error) {
      this.#mergesAfter = Date.now() + pauseAfterFailure
      throw error
    } finally {
      this.#isMerging = false
    }
  }

  async #checkLater(session: SearchSession): Promise<void> {
    const finding = await checkFiles(session)
    if (!finding) return
    this.#options.report(finding)
    await this.#write(() => this.#build(session))
  }

  /** What fails in the background is reported, unless it fails because the thread was ended. */
  #inBackground(session: SearchSession, work: () => Promise<void>): void {
    work().catch(error => {
      if (!session.calls.hasEnded) this.#reportUnwritten(error)
    })
  }

  /** Runs what writes files after all that was begun before. */
  #write<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#writing.then(work, work)
    this.#writing = done.catch(() => null)
    return done
  }

  readonly #reportUnwritten = (error: unknown): void => {
    const reason = reasonOf(error)
    this.#options.report({
      rule: 'search-index-unwritten',
      severity: 'warning',
      message: {
        zh: `检索索引写不下去：${reason}。检索照常回答。`,
        en: `The search index could not be written: ${reason}. Search goes on answering.`,
      },
      at: { file: this.#options.folder },
      fix: {
        zh: '请检查磁盘空间与文件夹权限；之后会自动重试。',
        en: 'Check the space on the disk and the permissions of the folder; it is tried again by itself.',
      },
    })
  }
}

/** Opens an index in a folder that is gone with the process, where the one that was asked for can't be used. */
async function openElsewhere(schema: IndexSchema): Promise<SearchSession> {
  const folder = mkdtempSync(join(tmpdir(), 'biaochi-index-'))
  const session = await openSession(folder, schema)
  return { ...session, end: () => session.end().finally(() => rmSync(folder, { recursive: true, force: true })) }
}

/** An error of the operating system, such as a full disk; those of another thread come without their code. */
function isSystemError(error: unknown): boolean {
  return error instanceof Error && /^E[A-Z]+: /.test(error.message)
}

/** What went wrong, in the words of the system where another thread ended by it. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}
