import { ByteReader } from './byte-reader.ts'
import { compareKeys } from './term-key.ts'

/** Where the parts of a group are, within the section of terms. */
export interface TermGroup {
  readonly entriesAt: number
  readonly documentsAt: number
  readonly positionsAt: number
  /** First byte after the group. */
  readonly end: number
}

/** The groups of terms with their first keys, in memory. */
export class TermIndex {
  readonly groupCount: number
  readonly #bytes: Uint8Array
  /** Start of each first key in `#bytes`, and its length. */
  readonly #keys: Uint32Array
  readonly #starts: Float64Array
  readonly #entries: Uint32Array
  readonly #documents: Uint32Array

  constructor(bytes: Uint8Array) {
    const reader = new ByteReader(bytes)
    const count = reader.varint()
    this.groupCount = count
    this.#bytes = bytes
    this.#keys = new Uint32Array(count * 2)
    this.#starts = new Float64Array(count + 1)
    this.#entries = new Uint32Array(count)
    this.#documents = new Uint32Array(count)
    for (let group = 0, at = 0; group < count; group++) {
      const length = reader.varint()
      this.#keys.set([reader.at, length], group * 2)
      reader.raw(length)
      this.#entries[group] = reader.varint()
      this.#documents[group] = reader.varint()
      at += (this.#entries[group] ?? 0) + (this.#documents[group] ?? 0) + reader.varint()
      this.#starts[group + 1] = at
    }
  }

  group(group: number): TermGroup {
    const entriesAt = this.#starts[group] ?? 0
    const documentsAt = entriesAt + (this.#entries[group] ?? 0)
    const positionsAt = documentsAt + (this.#documents[group] ?? 0)
    return { entriesAt, documentsAt, positionsAt, end: this.#starts[group + 1] ?? 0 }
  }

  /** The last group whose first key is not after the key: the one it would be in; 0 when it is before all. */
  groupOf(key: Uint8Array): number {
    let low = 0
    let high = this.groupCount
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (this.#compareFirst(middle, key) <= 0) low = middle
      else high = middle
    }
    return low
  }

  #compareFirst(group: number, key: Uint8Array): number {
    const at = this.#keys[group * 2] ?? 0
    const length = this.#keys[group * 2 + 1] ?? 0
    return compareKeys(this.#bytes.subarray(at, at + length), length, key, key.length)
  }
}
