import { rmSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import type { IndexDocument, IndexSchema } from '@biaochi/core/search/schema.ts'
import { memorySource } from '@biaochi/core/search/segment/byte-source.ts'
import { mergeSegments } from '@biaochi/core/search/segment/merge-segments.ts'
import { openSegment, type Segment } from '@biaochi/core/search/segment/segment.ts'
import { SegmentBuilder } from '@biaochi/core/search/segment/segment-builder.ts'
import { FileSource, newSegmentPath, writeFile } from './segment-file.ts'

/** Postings after which a part is written: it bounds the memory, about 40 bytes each. */
const mostPostings = 3_000_000

/** A segment to be merged, with what of it is dead. */
export interface MergePart {
  readonly from: { readonly path: string } | { readonly bytes: Uint8Array<ArrayBuffer> }
  readonly dead: Uint8Array | null
}

/** Builds one segment file of any number of documents, in memory that does not grow with them. */
export class SegmentBuild {
  readonly #schema: IndexSchema
  readonly #folder: string
  readonly #parts: string[] = []
  #builder: SegmentBuilder

  constructor(schema: IndexSchema, folder: string) {
    this.#schema = schema
    this.#folder = folder
    this.#builder = new SegmentBuilder(schema)
  }

  /** Adds documents; none may have the id of one added before. */
  add(documents: readonly IndexDocument[]): void {
    for (const document of documents) {
      this.#builder.add(document)
      if (this.#builder.size > mostPostings) this.#writePart()
    }
  }

  /** Writes the file and gives its path; null when there are no documents. */
  finish(): string | null {
    if (this.#builder.count > 0) this.#writePart()
    const [only] = this.#parts
    if (this.#parts.length < 2) return only ?? null
    const path = newSegmentPath(this.#folder)
    const inputs = this.#parts.map(part => ({ from: { path: part }, dead: null }))
    mergeParts(inputs, { schema: this.#schema, path })
    for (const part of this.#parts) rmSync(part)
    return path
  }

  #writePart(): void {
    const path = newSegmentPath(this.#folder)
    writeFile(path, sink => this.#builder.finish(sink, crc32))
    this.#parts.push(path)
    this.#builder = new SegmentBuilder(this.#schema)
  }
}

/** Merges segments into a file and gives the number of its documents; without any there is no file. */
export function mergeParts(parts: readonly MergePart[], target: { schema: IndexSchema; path: string }): number {
  const opened = parts.map(part => open(part, target.schema))
  try {
    const inputs = opened.map(({ segment }, at) => ({ segment, dead: parts[at]?.dead ?? null }))
    const count = writeFile(target.path, sink =>
      mergeSegments(inputs, { schema: target.schema, sink, checksum: crc32 }),
    )
    if (count === 0) rmSync(target.path)
    return count
  } finally {
    for (const { close } of opened) close()
  }
}

/** @throws when a file is not as it was written. */
function open({ from }: MergePart, schema: IndexSchema): { segment: Segment; close: () => void } {
  const file = 'path' in from ? new FileSource(from.path) : null
  const segment = openSegment(file ?? memorySource('bytes' in from ? from.bytes : new Uint8Array(0)), schema, crc32)
  if ('rule' in segment) {
    file?.close()
    throw new Error(segment.message.en)
  }
  return { segment, close: () => file?.close() }
}
