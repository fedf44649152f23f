import { ByteWriter } from './byte-writer.ts'
import { PostingsWriter } from './postings-writer.ts'
import type { SectionWriter } from './section-writer.ts'
import { hasPositions, longestKey } from './term-key.ts'

/** Terms per group: a look-up reads the entries of one group. */
const groupSize = 64
/** Bytes after which a group is closed before it is full. */
const groupBytes = 1 << 20

/**
 * Writes the terms of a segment in the order of their keys, in groups: the entries of up to 64 terms, then their
 * documents, then their positions. An entry is the bytes its key shares with the one before, the rest of the key, and
 * what `PostingsWriter` says of its postings. The index holds where each group is, and its first key.
 */
export class TermsWriter {
  readonly postings = new PostingsWriter()
  readonly #sections: SectionWriter
  readonly #entry = new ByteWriter()
  readonly #documents = new ByteWriter()
  readonly #positions = new ByteWriter()
  readonly #index = new ByteWriter()
  readonly #lastKey = new Uint8Array(longestKey)
  #lastLength = 0
  #terms = 0
  #groups = 0
  #hasPositions = false

  constructor(sections: SectionWriter) {
    this.#sections = sections
  }

  /** Begins a term; its postings follow. */
  begin(key: Uint8Array, length: number): void {
    if (this.#terms === groupSize || this.#documents.length + this.#positions.length > groupBytes) this.#closeGroup()
    if (this.#terms === 0) this.#beginGroup(key, length)
    const shared = this.#sharedWithLast(key, length)
    this.#entry.varint(shared)
    this.#entry.varint(length - shared)
    this.#entry.raw(key.subarray(shared, length))
    this.#lastKey.set(key.subarray(shared, length), shared)
    this.#lastLength = length
    this.#hasPositions = hasPositions(key[0] ?? 0)
    this.#terms++
  }

  /** Ends the term. */
  end(): void {
    this.postings.finish({
      entry: this.#entry,
      documents: this.#documents,
      positions: this.#positions,
      hasPositions: this.#hasPositions,
    })
  }

  /** Ends the section of terms, and writes that of their index. */
  finish(): void {
    this.#closeGroup()
    this.#sections.end('terms')
    const count = new ByteWriter(8)
    count.varint(this.#groups)
    this.#sections.write(count.view())
    this.#sections.write(this.#index.view())
    this.#sections.end('term-index')
  }

  #beginGroup(key: Uint8Array, length: number): void {
    this.#lastLength = 0
    this.#index.varint(length)
    this.#index.raw(key.subarray(0, length))
    this.#groups++
  }

  #closeGroup(): void {
    if (this.#terms === 0) return
    for (const part of [this.#entry, this.#documents, this.#positions]) {
      this.#index.varint(part.length)
      this.#sections.write(part.view())
      part.clear()
    }
    this.#terms = 0
  }

  #sharedWithLast(key: Uint8Array, length: number): number {
    const most = Math.min(length, this.#lastLength)
    let shared = 0
    while (shared < most && key[shared] === this.#lastKey[shared]) shared++
    return shared
  }
}
