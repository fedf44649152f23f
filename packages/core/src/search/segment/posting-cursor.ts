import { BlockTable } from './block-table.ts'
import type { ByteSource } from './byte-source.ts'
import { blockSize } from './postings-writer.ts'
import type { TermEntry } from './term-cursor.ts'
import { WindowReader } from './window-reader.ts'

/** The document of a cursor that is past its last posting. */
export const noMore = 0x7fffffff

/** Walks the postings of a term in ascending order of documents, one block decoded at a time. */
export class PostingCursor {
  /** The document it stands at, -1 before the first. */
  document = -1
  readonly count: number
  readonly #table: BlockTable
  readonly #documents: WindowReader
  readonly #positions: WindowReader
  readonly #block: Int32Array
  readonly #tiers: Uint8Array
  #current = -1
  #size = 0
  #at = -1
  /** Positions of the documents of a block, where those of each begin, and which block it is. */
  #places: Int32Array = new Int32Array(0)
  readonly #placeStarts: Int32Array
  #placesOf = -1

  /** `documents` and `positions` are the section of terms, or two ways to read it. */
  constructor(entry: TermEntry, documents: ByteSource, positions = documents) {
    this.count = entry.count
    const capacity = Math.min(entry.count, blockSize)
    this.#table = new BlockTable(documents, entry)
    this.#documents = new WindowReader(documents, entry.documentsAt + entry.tableLength, entry.documentsLength)
    this.#positions = new WindowReader(positions, entry.positionsAt, entry.positionsLength)
    this.#block = new Int32Array(capacity)
    this.#tiers = new Uint8Array(capacity)
    this.#placeStarts = new Int32Array(capacity + 1)
    if (entry.count === 1) {
      this.#block[0] = entry.inline >>> 2
      this.#tiers[0] = entry.inline & 3
    }
  }

  /** Tier of the best field that has the term, in the document it stands at. */
  get tier(): number {
    return this.#tiers[this.#at] ?? 0
  }

  /** Moves to the next posting and gives its document, `noMore` after the last. */
  next(): number {
    if (++this.#at >= this.#size && !this.#openBlock(this.#current + 1)) return noMore
    this.document = this.#block[this.#at] ?? noMore
    return this.document
  }

  /** Moves to the first posting at or after a document and gives its document. It never moves back. */
  seek(document: number): number {
    if (document <= this.document) return this.document
    const isInBlock = this.#size > 0 && (this.#block[this.#size - 1] ?? 0) >= document
    if (!isInBlock && !this.#openBlock(this.#table.find(document, this.#current))) return noMore
    let low = this.#at - 1
    let high = this.#size
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((this.#block[middle] ?? 0) < document) low = middle
      else high = middle
    }
    this.#at = high
    // Of a list of one block the table does not know the end.
    if (high === this.#size && !this.#openBlock(this.#current + 1)) return noMore
    this.document = this.#block[this.#at] ?? noMore
    return this.document
  }

  /** Writes all remaining documents and their tiers, and gives how many. */
  drain(documents: Int32Array, tiers: Uint8Array): number {
    let written = 0
    while (this.next() !== noMore) {
      const from = this.#at
      for (let index = from; index < this.#size; index++) {
        documents[written] = this.#block[index] ?? 0
        tiers[written++] = this.#tiers[index] ?? 0
      }
      this.#at = this.#size
    }
    return written
  }

  /** How often the term stands in the document it stands at. */
  placeCount(): number {
    if (this.#placesOf !== this.#current) this.#readPlaces()
    return (this.#placeStarts[this.#at + 1] ?? 0) - (this.#placeStarts[this.#at] ?? 0)
  }

  /** A position of the term in that document, in ascending order. Ask for `placeCount` first. */
  place(index: number): number {
    return this.#places[(this.#placeStarts[this.#at] ?? 0) + index] ?? 0
  }

  #openBlock(block: number): boolean {
    this.#current = block
    this.#at = 0
    if (block >= this.#table.blocks) {
      this.#size = 0
      this.document = noMore
      return false
    }
    this.#size = Math.min(blockSize, this.count - block * blockSize)
    if (this.count > 1) this.#decodeBlock(block)
    return true
  }

  #decodeBlock(block: number): void {
    const start = this.#table.documentsAt(block)
    let at = this.#documents.locate(start, this.#table.documentsAt(block + 1) - start)
    const { bytes } = this.#documents
    let document = this.#table.lastBefore(block)
    for (let index = 0; index < this.#size; index++) {
      let byte = bytes[at++] ?? 0
      let coded = byte & 0x7f
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = bytes[at++] ?? 0
        coded |= (byte & 0x7f) << shift
      }
      document += (coded >>> 2) + 1
      this.#block[index] = document
      this.#tiers[index] = coded & 3
    }
  }

  #readPlaces(): void {
    this.#placesOf = this.#current
    const start = this.#table.positionsAt(this.#current)
    const length = this.#table.positionsAt(this.#current + 1) - start
    let at = this.#positions.locate(start, length)
    const { bytes } = this.#positions
    if (this.#places.length < length) this.#places = new Int32Array(length * 2)
    let written = 0
    for (let index = 0; index < this.#size; index++) {
      this.#placeStarts[index] = written
      let place = 0
      for (let more = 1; more; ) {
        let byte = bytes[at++] ?? 0
        let coded = byte & 0x7f
        for (let shift = 7; byte >= 0x80; shift += 7) {
          byte = bytes[at++] ?? 0
          coded |= (byte & 0x7f) << shift
        }
        more = coded & 1
        place += coded >>> 1
        this.#places[written++] = place
      }
    }
    this.#placeStarts[this.#size] = written
  }
}
