import { ByteReader } from './byte-reader.ts'
import type { ByteSource } from './byte-source.ts'
import { blockSize } from './postings-writer.ts'
import type { TermEntry } from './term-cursor.ts'

/** The blocks of a list of postings: the last document of each, and where its documents and positions begin. */
export class BlockTable {
  readonly blocks: number
  readonly #lasts: Int32Array
  readonly #documents: Uint32Array
  readonly #positions: Uint32Array

  constructor(source: ByteSource, entry: TermEntry) {
    this.blocks = Math.ceil(entry.count / blockSize)
    this.#lasts = new Int32Array(this.blocks)
    this.#documents = new Uint32Array(this.blocks + 1)
    this.#positions = new Uint32Array(this.blocks + 1)
    if (entry.tableLength > 0) this.#read(new ByteReader(source.read(entry.documentsAt, entry.tableLength)))
    else {
      this.#lasts[0] = 0x7fffffff
      this.#documents[1] = entry.documentsLength
      this.#positions[1] = entry.positionsLength
    }
  }

  /** The last document before a block, -1 for the first. */
  lastBefore(block: number): number {
    return block === 0 ? -1 : (this.#lasts[block - 1] ?? 0)
  }

  documentsAt(block: number): number {
    return this.#documents[block] ?? 0
  }

  positionsAt(block: number): number {
    return this.#positions[block] ?? 0
  }

  /** The first block after `current` that ends at or after a document; `blocks` when there is none. */
  find(document: number, current: number): number {
    let low = current
    let step = 1
    while (low + step < this.blocks && (this.#lasts[low + step] ?? 0) < document) {
      low += step
      step *= 2
    }
    let high = Math.min(low + step, this.blocks)
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((this.#lasts[middle] ?? 0) < document) low = middle
      else high = middle
    }
    return high
  }

  #read(table: ByteReader): void {
    let last = -1
    for (let block = 0; block < this.blocks; block++) {
      last += table.varint()
      this.#lasts[block] = last
      this.#documents[block + 1] = (this.#documents[block] ?? 0) + table.varint()
      this.#positions[block + 1] = (this.#positions[block] ?? 0) + table.varint()
    }
  }
}
