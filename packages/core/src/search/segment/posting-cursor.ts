import { BlockPlaces } from './block-places.ts'
import { BlockTable } from './block-table.ts'
import type { ByteSource } from './byte-source.ts'
import { blockSize } from './postings-writer.ts'
import type { TermEntry } from './term-cursor.ts'
import { WindowReader } from './window-reader.ts'

/** The document of a cursor that is past its last posting. */
export const noMore = 0x7fffffff

/** Places that are looked at one by one before larger steps are made. */
const nearBy = 8

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
  /** Places of the documents of a block, and which block it is. */
  readonly #places = new BlockPlaces()
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
    this.#at = this.#find(document)
    // Of a list of one block the table does not know the end.
    if (this.#at === this.#size && !this.#openBlock(this.#current + 1)) return noMore
    this.document = this.#block[this.#at] ?? noMore
    return this.document
  }

  /** The first place of the block, from the current one on, with a document at or after one: mostly a near one. */
  #find(document: number): number {
    const block = this.#block
    const near = Math.min(this.#at + nearBy, this.#size)
    for (let at = this.#at; at < near; at++) if ((block[at] ?? 0) >= document) return at
    let low = near - 1
    let step = nearBy
    while (low + step < this.#size && (block[low + step] ?? 0) < document) {
      low += step
      step += step
    }
    let high = Math.min(low + step, this.#size)
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((block[middle] ?? 0) < document) low = middle
      else high = middle
    }
    return high
  }

  /** Writes all documents and their tiers, and gives how many; for a cursor that has not moved. */
  drain(documents: Int32Array, tiers: Uint8Array): number {
    if (this.count === 1) {
      documents[0] = this.#block[0] ?? 0
      tiers[0] = this.#tiers[0] ?? 0
      return 1
    }
    for (let block = 0; block < this.#table.blocks; block++)
      this.#decodeBlock(block, documents, tiers, block * blockSize)
    return this.count
  }

  /** The first place of the term in the document it stands at; -1 when only `placeCount` and `place` can tell. */
  firstPlace(): number {
    if (this.#placesOf !== this.#current) this.#openPlaces()
    return this.#places.first(this.#at)
  }

  /** Whether the term stands at a place of that document. */
  hasPlace(place: number): boolean {
    if (this.#placesOf !== this.#current) this.#openPlaces()
    return this.#places.has(this.#at, place)
  }

  /** How often the term stands in that document. */
  placeCount(): number {
    if (this.#placesOf !== this.#current) this.#openPlaces()
    return this.#places.count(this.#at)
  }

  /** A place of the term in that document, in ascending order. Ask for `placeCount` first. */
  place(ordinal: number): number {
    return this.#places.place(ordinal)
  }

  #openBlock(block: number): boolean {
    this.#current = block
    this.#at = 0
    if (block >= this.#table.blocks) {
      this.#size = 0
      this.document = noMore
      return false
    }
    this.#size = this.count > 1 ? this.#decodeBlock(block, this.#block, this.#tiers, 0) : 1
    return true
  }

  /** Decodes a block into arrays, from `into` on, and gives how many documents it has. */
  #decodeBlock(block: number, documents: Int32Array, tiers: Uint8Array, into: number): number {
    const start = this.#table.documentsAt(block)
    const length = this.#table.documentsAt(block + 1) - start
    let at = this.#documents.locate(start, length)
    const { bytes } = this.#documents
    const size = Math.min(blockSize, this.count - block * blockSize)
    let document = this.#table.lastBefore(block)
    if (length === size) {
      // In the lists of frequent terms every gap takes a byte.
      for (let index = into; index < into + size; index++) {
        const coded = bytes[at++] ?? 0
        document += (coded >>> 2) + 1
        documents[index] = document
        tiers[index] = coded & 3
      }
      return size
    }
    for (let index = into; index < into + size; index++) {
      let coded = bytes[at++] ?? 0
      if (coded >= 0x80) {
        coded &= 0x7f
        for (let shift = 7, byte = 0x80; byte >= 0x80; shift += 7) {
          byte = bytes[at++] ?? 0
          coded |= (byte & 0x7f) << shift
        }
      }
      document += (coded >>> 2) + 1
      documents[index] = document
      tiers[index] = coded & 3
    }
    return size
  }

  #openPlaces(): void {
    this.#placesOf = this.#current
    const start = this.#table.positionsAt(this.#current)
    const at = this.#positions.locate(start, this.#table.positionsAt(this.#current + 1) - start)
    this.#places.open(this.#positions.bytes, at, this.#size)
  }
}
