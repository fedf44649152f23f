import { crc32 } from 'node:zlib'
import type { IndexedSegment } from '@biaochi/core/search/query/indexed-segment.ts'
import { SearchIndex } from '@biaochi/core/search/query/search-index.ts'
import type { IndexDocument, IndexSchema } from '@biaochi/core/search/schema.ts'
import { MemorySink, memorySource } from '@biaochi/core/search/segment/byte-source.ts'
import { mergeSegments } from '@biaochi/core/search/segment/merge-segments.ts'
import { openSegment, type Segment } from '@biaochi/core/search/segment/segment.ts'
import { SegmentBuilder } from '@biaochi/core/search/segment/segment-builder.ts'
import type { FileSource } from './segment-file.ts'
import type { FileSegment } from './segment-folder.ts'
import { type ManifestSegment, packDead } from './segment-manifest.ts'
import type { MergeCandidate } from './segment-policy.ts'

/** Segments in memory that are merged into one, in memory, when there are more. */
const mostInMemory = 8

/** How far an index has come: the number of the last change in it, and its digest. */
export interface IndexPoint {
  readonly position: number
  /** As `DocumentSource.digest` gives it. */
  readonly digest: string | null
}

/** Before the first change. */
export const noPoint: IndexPoint = { position: 0, digest: null }

/** Documents that changed: all ids are taken out, the documents put in. */
export interface DocumentChange {
  /** The last of the changes; null when more of them follow. */
  readonly point: IndexPoint | null
  readonly ids: readonly string[]
  readonly documents: readonly IndexDocument[]
}

/** A segment of the index, and the file or the memory it is in. */
export class HeldSegment implements MergeCandidate {
  readonly indexed: IndexedSegment
  readonly from: { readonly file: string; readonly source: FileSource } | { readonly bytes: Uint8Array<ArrayBuffer> }

  constructor(indexed: IndexedSegment, from: HeldSegment['from']) {
    this.indexed = indexed
    this.from = from
  }

  get count(): number {
    return this.indexed.segment.count
  }

  get deadCount(): number {
    return this.indexed.deadCount
  }

  get isInMemory(): boolean {
    return 'bytes' in this.from
  }
}

/** A living index: segments in files, younger ones in memory, and which of their documents are dead. */
export class SegmentState {
  readonly index: SearchIndex
  /** The last change taken in. */
  point = noPoint
  held: readonly HeldSegment[] = []
  /** Segments that another thread is merging: they stay as they are until it is done. */
  merging: readonly HeldSegment[] = []
  readonly #schema: IndexSchema

  constructor(schema: IndexSchema) {
    this.#schema = schema
    this.index = new SearchIndex(schema)
  }

  /** Takes in a few changed documents; they are found when this returns. */
  change({ point, ids, documents }: DocumentChange): void {
    for (const id of ids) this.index.kill(id)
    if (documents.length > 0) this.#holdMemory(build(this.#schema, documents))
    this.point = point ?? this.point
    const young = this.held.filter(one => one.isInMemory && !this.merging.includes(one))
    if (young.length > mostInMemory) this.#mergeInMemory(young)
  }

  /** Takes in segment files; the documents they share with older segments are dead there. */
  adopt(files: readonly FileSegment[], point: IndexPoint): void {
    for (const file of files) {
      for (const { indexed } of this.held) indexed.killShared(file.segment)
      this.#holdFile(file)
    }
    this.point = point
  }

  /** Puts segment files in the place of all there was. */
  replaceAll(files: readonly FileSegment[], point: IndexPoint): void {
    this.#drop(this.held)
    this.merging = []
    for (const file of files) this.#holdFile(file)
    this.point = point
  }

  /**
   * Puts a file in the place of the segments it was merged from; null when nothing of them was alive. `before` is what
   * was dead when the merge began: what died since is dead in the file too.
   */
  replaceMerged(before: readonly (Uint8Array | null)[], file: FileSegment | null): void {
    const died = this.merging.flatMap((one, at) => diedSince(one.indexed, before[at] ?? null))
    this.#drop(this.merging)
    this.merging = []
    if (!file) return
    const held = this.#holdFile(file)
    for (const id of died) held.indexed.kill(id)
  }

  /** The files of the index as a manifest lists them. */
  listFiles(): ManifestSegment[] {
    return this.held.flatMap(({ from, indexed }) =>
      'file' in from ? [{ file: from.file, bytes: from.source.length, dead: packDead(indexed.dead) }] : [],
    )
  }

  #mergeInMemory(young: readonly HeldSegment[]): void {
    const sink = new MemorySink()
    const inputs = young.map(one => one.indexed)
    const count = mergeSegments(inputs, { schema: this.#schema, sink, checksum: crc32 })
    this.#drop(young)
    if (count > 0) this.#holdMemory(sink.bytes())
  }

  #holdMemory(bytes: Uint8Array<ArrayBuffer>): void {
    const segment = openSegment(memorySource(bytes), this.#schema, crc32)
    if ('rule' in segment) throw new Error(segment.message.en)
    this.#hold(segment, null, { bytes })
  }

  #holdFile({ segment, dead, file, source }: FileSegment): HeldSegment {
    return this.#hold(segment, dead, { file, source })
  }

  #hold(segment: Segment, dead: Uint8Array | null, from: HeldSegment['from']): HeldSegment {
    const held = new HeldSegment(this.index.add(segment, dead), from)
    this.held = [...this.held, held]
    return held
  }

  #drop(dropped: readonly HeldSegment[]): void {
    this.index.remove(dropped.map(one => one.indexed))
    this.held = this.held.filter(one => !dropped.includes(one))
    for (const { from } of dropped) if ('source' in from) from.source.close()
  }
}

function build(schema: IndexSchema, documents: readonly IndexDocument[]): Uint8Array<ArrayBuffer> {
  const builder = new SegmentBuilder(schema)
  for (const document of documents) builder.add(document)
  const sink = new MemorySink()
  builder.finish(sink, crc32)
  return sink.bytes()
}

function diedSince({ segment, dead }: IndexedSegment, before: Uint8Array | null): string[] {
  const ids: string[] = []
  dead?.forEach((flag, document) => {
    if (flag && !before?.[document]) ids.push(segment.records.place(document).id)
  })
  return ids
}
