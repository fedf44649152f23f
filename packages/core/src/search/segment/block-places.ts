import { firstPlaceLimit, furtherFollow, noFirstPlace } from './places-writer.ts'

/** The places of a term in the documents of one block, as `PlacesWriter` wrote them. */
export class BlockPlaces {
  #bytes: Uint8Array = new Uint8Array(0)
  /** Where the block begins in the bytes, its documents, and whether all places are decoded. */
  #at = 0
  #size = 0
  #isDecoded = false
  #places: Int32Array = new Int32Array(0)
  /** Where the places of each document begin. */
  #starts: Int32Array = new Int32Array(0)

  /** Opens a block. The bytes must stay as they are until the next one is opened. */
  open(bytes: Uint8Array, { at, length, size }: { at: number; length: number; size: number }): void {
    this.#bytes = bytes
    this.#at = at
    this.#size = size
    this.#isDecoded = false
    // A place takes at least a byte.
    if (this.#places.length < length) this.#places = new Int32Array(length * 2)
  }

  /** The first place in a document; -1 when it is beyond those that are kept at hand. */
  first(index: number): number {
    const first = (this.#bytes[this.#at + index] ?? 0) & firstPlaceLimit
    return first === firstPlaceLimit ? -1 : first
  }

  /** How many places a document has. */
  count(index: number): number {
    if (!this.#isDecoded) this.#decode()
    return (this.#starts[index + 1] ?? 0) - (this.#starts[index] ?? 0)
  }

  /** A place in a document, in ascending order. Ask for `count` first. */
  place(index: number, ordinal: number): number {
    return this.#places[(this.#starts[index] ?? 0) + ordinal] ?? 0
  }

  #decode(): void {
    this.#isDecoded = true
    if (this.#starts.length <= this.#size) this.#starts = new Int32Array(this.#size + 1)
    const bytes = this.#bytes
    let at = this.#at + this.#size
    let written = 0
    for (let index = 0; index < this.#size; index++) {
      const first = bytes[this.#at + index] ?? 0
      this.#starts[index] = written
      let place = 0
      if (first !== noFirstPlace) {
        place = first & firstPlaceLimit
        this.#places[written++] = place
      }
      for (let more = first >= furtherFollow ? 1 : 0; more; ) {
        let coded = bytes[at++] ?? 0
        if (coded >= 0x80) {
          coded &= 0x7f
          for (let shift = 7, byte = 0x80; byte >= 0x80; shift += 7) {
            byte = bytes[at++] ?? 0
            coded |= (byte & 0x7f) << shift
          }
        }
        more = coded & 1
        place += coded >>> 1
        this.#places[written++] = place
      }
    }
    this.#starts[this.#size] = written
  }
}
