import { crc32 } from 'node:zlib'
import type { Finding } from '@biaochi/core/finding.ts'
import type { IndexedSegment } from '@biaochi/core/search/query/indexed-segment.ts'
import { SearchIndex } from '@biaochi/core/search/query/search-index.ts'
import type { IndexDocument, IndexSchema } from '@biaochi/core/search/schema.ts'
import { MemorySink, memorySource } from '@biaochi/core/search/segment/byte-source.ts'
import { mergeSegments } from '@biaochi/core/search/segment/merge-segments.ts'
import { openSegment } from '@biaochi/core/search/segment/segment.ts'
import { SegmentBuilder } from '@biaochi/core/search/segment/segment-builder.ts'
import type { FileSource } from './segment-file.ts'
import type { FileSegment, SegmentFolder } from './segment-folder.ts'
import { packDead } from './segment-manifest.ts'

/** Segments in memory that are merged into one, in memory, when there are more. */
const mostInMemory = 8

/** A segment of the index and where its bytes are. */
export interface HeldSegment {
  readonly indexed: IndexedSegment
  /** The file it is in; null while it is in memory only. */
  readonly file: string | null
  readonly source: FileSource | null
  /** Its bytes, when it is in memory. */
  readonly bytes: Uint8Array<ArrayBuffer> | null
}

/** Documents that changed: all ids are taken out, the documents put in. */
export interface DocumentChange {
  readonly position: number
  readonly ids: readonly string[]
  readonly documents: readonly IndexDocument[]
}

/** A living index: segments in files, younger ones in memory, and which of their documents are dead. */
export class SegmentState {
  readonly index: SearchIndex
  position = 0
  held: readonly HeldSegment[] = []
  readonly #schema: IndexSchema

  constructor(schema: IndexSchema) {
    this.#schema = schema
    this.index = new SearchIndex(schema)
  }

  /** Documents in segments that are in memory only. */
  get unwritten(): number {
    return this.held.filter(one => one.file === null).reduce((sum, one) => sum + one.indexed.segment.count, 0)
  }

  /** Takes in a few changed documents; they are found when this returns. */
  change({ position, ids, documents }: DocumentChange): void {
    for (const id of ids) this.index.kill(id)
    if (documents.length > 0) {
      const builder = new SegmentBuilder(this.#schema)
      for (const document of documents) builder.add(document)
      const sink = new MemorySink()
      builder.finish(sink, crc32)
      this.#hold([this.#addMemory(sink.bytes())])
    }
    this.position = position
    const inMemory = this.held.filter(one => one.file === null)
    if (inMemory.length > mostInMemory) this.#mergeMemory(inMemory)
  }

  /** Takes in segment files: documents they share with older segments are dead there. */
  adopt(files: readonly FileSegment[], position: number): void {
    for (const file of files) {
      for (const { indexed } of this.held) indexed.killShared(file.segment)
      this.#hold([this.#addFile(file)])
    }
    this.position = position
  }

  /** Puts segment files in the place of all there was. */
  replaceAll(files: readonly FileSegment[], position: number): void {
    this.#drop(this.held)
    this.#hold(files.map(file => this.#addFile(file)))
    this.position = position
  }
}
