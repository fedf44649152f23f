import type { ByteSource } from './byte-source.ts'
import type { RecordTable } from './record-table.ts'
import { hashId } from './stored-record.ts'
import { float64s } from './typed-views.ts'

/** Entries read at once when the place of a hash is nearly known. */
const window = 512
const documentBits = 2 ** 25

/** Finds the document of an id: hashes of all ids in ascending order, each with its document. */
export class IdTable {
  readonly #ids: ByteSource
  readonly #records: RecordTable

  constructor(ids: ByteSource, records: RecordTable) {
    this.#ids = ids
    this.#records = records
  }

  /** The document with an id, -1 for none. */
  find(id: string): number {
    const first = hashId(id) * documentBits
    const last = first + documentBits - 1
    let low = 0
    let high = this.#ids.length / 8
    while (high - low > window) {
      const middle = (low + high) >> 1
      const [entry = 0] = float64s(this.#ids.read(middle * 8, 8))
      if (entry < first) low = middle
      else high = middle
    }
    // Hashes may collide across the end of the window: then the walk goes on.
    for (const entry of this.#from(low)) {
      if (entry > last) return -1
      if (entry >= first && this.#records.place(entry - first).id === id) return entry - first
    }
    return -1
  }

  /** The documents whose ids another table has as well. Reads both tables whole. */
  *shared(other: IdTable): Generator<number> {
    const theirs = other.#whole()
    let at = 0
    for (const entry of this.#whole()) {
      const hash = Math.floor(entry / documentBits)
      while (at < theirs.length && Math.floor((theirs[at] ?? 0) / documentBits) < hash) at++
      for (let same = at; Math.floor((theirs[same] ?? -1) / documentBits) === hash; same++) {
        const document = entry % documentBits
        if (this.#records.place(document).id === other.#records.place((theirs[same] ?? 0) % documentBits).id)
          yield document
      }
    }
  }

  #whole(): Float64Array {
    return float64s(this.#ids.read(0, this.#ids.length))
  }

  *#from(start: number): Generator<number> {
    for (let at = start; at * 8 < this.#ids.length; at += window) yield* float64s(this.#ids.read(at * 8, window * 8))
  }
}
