import { basename, join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { Finding } from '@biaochi/core/finding.ts'
import type { IndexPage, IndexQuery } from '@biaochi/core/search/query/index-query.ts'
import type { FoundDocument, LookUpOptions } from '@biaochi/core/search/query/look-up.ts'
import type { Suggestion } from '@biaochi/core/search/query/suggest.ts'
import type { IndexSchema } from '@biaochi/core/search/schema.ts'
import { verifySegment } from '@biaochi/core/search/segment/segment.ts'
import type { MergePart } from './segment-build.ts'
import { newSegmentPath } from './segment-file.ts'
import { type FileSegment, isCheckedLater, SegmentFolder } from './segment-folder.ts'
import { chooseMerge } from './segment-policy.ts'
import { type DocumentChange, type IndexPoint, noPoint, SegmentState } from './segment-state.ts'

/** How an index was found. */
export interface Opening {
  /** The folder of its files. */
  readonly folder: string
  /** The last change in it; null when it has to be built. */
  readonly point: IndexPoint | null
  /** Why its files can't be used. */
  readonly findings: readonly Finding[]
}

/** A merge that another thread is to do. */
export interface MergePlan {
  readonly parts: readonly MergePart[]
  /** The file to write. */
  readonly path: string
}

/** An index in a folder, as the search thread serves it. Every method is one call. */
export class SegmentServer {
  readonly #folder: SegmentFolder
  readonly #state: SegmentState
  readonly #checks: Generator<number, Finding | null>[] = []
  /** What was dead in the segments being merged when that began. */
  #before: (Uint8Array | null)[] = []

  constructor({ parent, schema }: { parent: string; schema: IndexSchema }) {
    this.#folder = SegmentFolder.open(parent, schema)
    this.#state = new SegmentState(schema)
  }

  /** Reads what the folder holds. */
  load(): Opening {
    const content = this.#folder.read()
    if (content === null || !('segments' in content)) {
      this.#folder.clean([])
      return { folder: this.#folder.path, point: null, findings: content ?? [] }
    }
    this.#state.replaceAll(content.segments, content.point)
    this.#folder.clean(content.segments.map(one => one.file))
    const later = content.segments.filter(one => isCheckedLater(one.source))
    this.#checks.push(...later.map(one => verifySegment(one.source, crc32)))
    return { folder: this.#folder.path, point: content.point, findings: [] }
  }

  search(query: IndexQuery): IndexPage | null {
    return this.#state.index.search(query)
  }

  suggest({ text, asOf, limit }: { text: string; asOf: string; limit: number }): Suggestion[] {
    return this.#state.index.suggest(text, { asOf, limit })
  }

  lookUp({ keys, asOf, limit }: LookUpOptions & { keys: readonly string[] }): FoundDocument[][] {
    return this.#state.index.lookUp(keys, { asOf, limit })
  }

  get({ ids, asOf }: { ids: readonly string[]; asOf: string }): FoundDocument[] {
    return this.#state.index.get(ids, asOf)
  }

  /** Documents of the index. */
  count(): number {
    return this.#state.index.count
  }

  /** Takes in a few changed documents. */
  change(change: DocumentChange): void {
    this.#state.change(change)
  }

  /** Takes in a file of many changed documents, and takes out those that no longer exist. */
  async adopt({ path, removed, point }: { path: string | null; removed: string[]; point: IndexPoint }): Promise<void> {
    const file = this.#open(path)
    this.#state.change({ point, ids: removed, documents: [] })
    this.#state.adopt(file ? [file] : [], point)
    await this.#publish()
  }

  /** Puts a file in the place of all there is. */
  async replaceAll({ path, point }: { path: string | null; point: IndexPoint }): Promise<void> {
    const file = this.#open(path)
    this.#checks.length = 0
    this.#state.replaceAll(file ? [file] : [], point)
    await this.#publish()
  }

  /** What is to be merged now; `isLast` asks for all that no file holds. Null when nothing is. */
  planMerge({ isLast }: { isLast: boolean }): MergePlan | null {
    const { held } = this.#state
    const inputs = isLast ? held.filter(one => one.isInMemory) : chooseMerge(held)
    this.#state.merging = inputs
    if (inputs.length === 0) return null
    this.#before = inputs.map(one => one.indexed.dead?.slice() ?? null)
    const parts = inputs.map(({ from }, at): MergePart => {
      const dead = this.#before[at] ?? null
      return { from: 'bytes' in from ? from : { path: join(this.#folder.path, from.file) }, dead }
    })
    return { parts, path: newSegmentPath(this.#folder.path) }
  }

  /** Puts the merged file in the place of its parts; null when nothing of them was alive. */
  async finishMerge({ path }: { path: string | null }): Promise<void> {
    // When the index was replaced meanwhile nothing is being merged; the next publication removes the file.
    if (this.#state.merging.length === 0) return
    this.#state.replaceMerged(this.#before, this.#open(path))
    await this.#publish()
  }

  /** Checks some bytes of files that were too large to be checked at once: a finding, true when there are more. */
  check(): Finding | boolean {
    const [first] = this.#checks
    const step = first?.next()
    if (step?.done) this.#checks.shift()
    return (step?.done ? step.value : null) ?? this.#checks.length > 0
  }

  close(): void {
    this.#state.replaceAll([], noPoint)
    this.#folder.close()
  }

  #open(path: string | null): FileSegment | null {
    if (path === null) return null
    const opened = this.#folder.openFile(basename(path))
    if ('rule' in opened) throw new Error(opened.message.en)
    return opened
  }

  /** Only when all is in files: what is in memory only would be missing after a restart at this position. */
  async #publish(): Promise<void> {
    const { held, point } = this.#state
    if (!held.some(one => one.isInMemory)) await this.#folder.publish(point, this.#state.listFiles())
  }
}
