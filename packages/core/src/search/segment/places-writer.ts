import { ByteWriter } from './byte-writer.ts'

/** The byte of a document whose places are all among the further ones. */
export const noFirstPlace = 0xff
/** Added to the first place in its byte when further ones follow. */
export const furtherFollow = 0x80
/** First places that fit their byte are below. */
export const firstPlaceLimit = 0x7f

/**
 * Encodes the places of a term in the documents of a block. One byte a document comes first: its first place, mostly
 * the only one, so that a reader can look at it without decoding those of other documents. Further places follow for
 * the documents that have some, as `(gap << 1 | more follow)` in variable-length integers.
 */
export class PlacesWriter {
  readonly #firsts = new ByteWriter(128)
  readonly #further = new ByteWriter()
  #first = -1
  #last = 0
  #pending = -1

  /** Adds a place in the current document; places come in ascending order. */
  add(place: number): void {
    if (this.#first < 0 && place < firstPlaceLimit) this.#first = place
    else {
      if (this.#pending >= 0) this.#further.varint(this.#pending * 2 + 1)
      else if (this.#first < 0) this.#first = noFirstPlace
      this.#pending = place - this.#last
    }
    this.#last = place
  }

  /** Ends a document. */
  endDocument(): void {
    if (this.#first < 0) return
    const hasFurther = this.#pending >= 0
    if (hasFurther) this.#further.varint(this.#pending * 2)
    this.#firsts.byte(hasFurther && this.#first !== noFirstPlace ? this.#first + furtherFollow : this.#first)
    this.#first = -1
    this.#last = 0
    this.#pending = -1
  }

  /** Ends a block: its bytes go to `target`. */
  endBlock(target: ByteWriter): void {
    target.raw(this.#firsts.view())
    target.raw(this.#further.view())
    this.#firsts.clear()
    this.#further.clear()
  }
}
