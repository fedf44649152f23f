import { firstPlaceLimit, furtherFollow, noFirstPlace } from './places-writer.ts'

/** The places of a term in the documents of one block, as `PlacesWriter` wrote them; asked for in ascending order. */
export class BlockPlaces {
  #bytes: Uint8Array = new Uint8Array(0)
  /** Where the block begins in the bytes, and how many documents it has. */
  #at = 0
  #size = 0
  /** The document whose further places begin at `#furtherAt`. */
  #walked = 0
  #furtherAt = 0
  /** The document whose places are decoded, -1 for none, and those. */
  #decoded = -1
  #count = 0
  #places = new Int32Array(8)

  /** Opens a block. The bytes must stay as they are until the next one is opened. */
  open(bytes: Uint8Array, at: number, size: number): void {
    this.#bytes = bytes
    this.#at = at
    this.#size = size
    this.#rewind()
  }

  /** The first place in a document; -1 when it is beyond those that are kept at hand. */
  first(index: number): number {
    const first = (this.#bytes[this.#at + index] ?? 0) & firstPlaceLimit
    return first === firstPlaceLimit ? -1 : first
  }

  /** Whether a document has a place. */
  has(index: number, place: number): boolean {
    const first = this.#bytes[this.#at + index] ?? 0
    if (first < furtherFollow) return first === place
    const count = this.count(index)
    for (let ordinal = 0; ordinal < count; ordinal++) {
      const found = this.#places[ordinal] ?? 0
      if (found >= place) return found === place
    }
    return false
  }

  /** How many places a document has. */
  count(index: number): number {
    if (index !== this.#decoded) this.#decode(index)
    return this.#count
  }

  /** A place of the document that `count` was asked for last, in ascending order. */
  place(ordinal: number): number {
    return this.#places[ordinal] ?? 0
  }

  #rewind(): void {
    this.#walked = 0
    this.#furtherAt = this.#at + this.#size
    this.#decoded = -1
  }

  #decode(index: number): void {
    if (index < this.#walked) this.#rewind()
    this.#skipTo(index)
    this.#decoded = index
    const first = this.#bytes[this.#at + index] ?? 0
    this.#count = 0
    if (first !== noFirstPlace) this.#add(first & firstPlaceLimit)
    if (first >= furtherFollow) this.#decodeFurther(first === noFirstPlace ? 0 : first & firstPlaceLimit)
    this.#walked = index + 1
  }

  /** Steps over the further places of the documents before one. */
  #skipTo(index: number): void {
    const bytes = this.#bytes
    let at = this.#furtherAt
    for (let document = this.#walked; document < index; document++) {
      if ((bytes[this.#at + document] ?? 0) < furtherFollow) continue
      for (let more = 1; more; ) {
        const byte = bytes[at++] ?? 0
        more = byte & 1
        if (byte >= 0x80) while ((bytes[at++] ?? 0) >= 0x80);
      }
    }
    this.#furtherAt = at
  }

  #decodeFurther(before: number): void {
    const bytes = this.#bytes
    let place = before
    for (let more = 1; more; ) {
      let coded = bytes[this.#furtherAt++] ?? 0
      more = coded & 1
      if (coded >= 0x80) {
        coded &= 0x7f
        for (let shift = 7, byte = 0x80; byte >= 0x80; shift += 7) {
          byte = bytes[this.#furtherAt++] ?? 0
          coded |= (byte & 0x7f) << shift
        }
      }
      place += coded >>> 1
      this.#add(place)
    }
  }

  #add(place: number): void {
    if (this.#count === this.#places.length) {
      const grown = new Int32Array(this.#count * 2)
      grown.set(this.#places)
      this.#places = grown
    }
    this.#places[this.#count++] = place
  }
}
