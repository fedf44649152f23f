import { ByteWriter } from './byte-writer.ts'
import { PlacesWriter } from './places-writer.ts'

/** Documents per block: a reader looks for a document by block, and decodes one block at a time. */
export const blockSize = 128

/**
 * Encodes the postings of one term after the other. A posting is a document, the tier of its best field and the places
 * of the term in it. Documents are written as `(gap << 2 | tier)` in variable-length integers, places as
 * `PlacesWriter` does; of lists longer than a block, a table in front gives last document, bytes of documents and bytes
 * of places of each block.
 */
export class PostingsWriter {
  count = 0
  readonly #documents = new ByteWriter()
  readonly #positions = new ByteWriter()
  readonly #places = new PlacesWriter()
  readonly #table = new ByteWriter()
  #lastDocument = -1
  #lastOfBlock = -1
  #blockDocuments = 0
  #blockPositions = 0
  #inline = 0

  /** Adds a document; documents come in ascending order. */
  posting(document: number, tier: number): void {
    this.#places.endDocument()
    if (this.count > 0 && this.count % blockSize === 0) this.#closeBlock()
    const coded = (document - this.#lastDocument - 1) * 4 + tier
    if (this.count === 0) this.#inline = coded
    this.#documents.varint(coded)
    this.#lastDocument = document
    this.count++
  }

  /** Adds a place of the term in the document; places come in ascending order. */
  position(place: number): void {
    this.#places.add(place)
  }

  /** Ends a term: its entry goes to `entry`, its postings to `documents` and `positions`. */
  finish(target: { entry: ByteWriter; documents: ByteWriter; positions: ByteWriter; hasPositions: boolean }): void {
    this.#places.endDocument()
    this.#closeBlock()
    const { entry, documents, positions } = target
    entry.varint(this.count)
    if (this.count === 1) entry.varint(this.#inline)
    else {
      if (this.count > blockSize) {
        entry.varint(this.#table.length)
        documents.raw(this.#table.view())
      }
      entry.varint(this.#documents.length)
      documents.raw(this.#documents.view())
    }
    if (target.hasPositions) entry.varint(this.#positions.length)
    positions.raw(this.#positions.view())
    this.#clear()
  }

  #closeBlock(): void {
    this.#places.endBlock(this.#positions)
    this.#table.varint(this.#lastDocument - this.#lastOfBlock)
    this.#table.varint(this.#documents.length - this.#blockDocuments)
    this.#table.varint(this.#positions.length - this.#blockPositions)
    this.#lastOfBlock = this.#lastDocument
    this.#blockDocuments = this.#documents.length
    this.#blockPositions = this.#positions.length
  }

  #clear(): void {
    this.count = 0
    this.#documents.clear()
    this.#positions.clear()
    this.#table.clear()
    this.#lastDocument = -1
    this.#lastOfBlock = -1
    this.#blockDocuments = 0
    this.#blockPositions = 0
    this.#inline = 0
  }
}
