import { ByteReader } from './byte-reader.ts'
import type { ByteSource } from './byte-source.ts'
import type { SegmentParts } from './segment.ts'
import { int32s } from './typed-views.ts'

/** Documents read at once. */
const step = 1 << 15

/** The facet of a segment whose value depends on the day of the question. */
export class Timeline {
  /** At most 255. */
  readonly values: readonly string[]
  readonly #starts: ByteSource
  readonly #entries: ByteSource
  readonly #count: number

  constructor(parts: SegmentParts) {
    const reader = new ByteReader(parts.resident('timeline-values'))
    this.values = Array.from({ length: reader.varint() }, () => reader.text())
    this.#starts = parts.source('timeline-starts')
    this.#entries = parts.source('timeline')
    this.#count = parts.count
  }

  /** The ordinal of the value of each document on a day, one more than the last where there is none. */
  column(day: number): Uint8Array {
    const column = new Uint8Array(this.#count).fill(this.values.length)
    for (let from = 0; from < this.#count; from += step) this.#fill(column, from, day)
    return column
  }

  /** The value of a document on a day; null where there is none. */
  valueOf(document: number, day: number): string | null {
    const [start = 0, end = 0] = int32s(this.#starts.read(document * 4, 8))
    let value: string | null = null
    for (const coded of int32s(this.#entries.read(start * 4, (end - start) * 4))) {
      if (coded >>> 8 > day) break
      value = this.values[coded & 0xff] ?? null
    }
    return value
  }

  /** The entries of each document, one after the other: `day << 8 | value`. */
  *each(): Generator<Int32Array> {
    for (let from = 0; from < this.#count; from += step) {
      const { starts, entries, base } = this.#read(from)
      for (let at = 0; at + 1 < starts.length; at++) {
        yield entries.subarray((starts[at] ?? 0) - base, (starts[at + 1] ?? 0) - base)
      }
    }
  }

  #fill(column: Uint8Array, from: number, day: number): void {
    const { starts, entries, base } = this.#read(from)
    for (let at = 0; at + 1 < starts.length; at++) {
      const end = (starts[at + 1] ?? 0) - base
      for (let entry = (starts[at] ?? 0) - base; entry < end; entry++) {
        const coded = entries[entry] ?? 0
        if (coded >>> 8 > day) break
        column[from + at] = coded & 0xff
      }
    }
  }

  #read(from: number): { starts: Int32Array; entries: Int32Array; base: number } {
    const documents = Math.min(step, this.#count - from)
    const starts = int32s(this.#starts.read(from * 4, (documents + 1) * 4))
    const base = starts[0] ?? 0
    const entries = int32s(this.#entries.read(base * 4, ((starts[documents] ?? 0) - base) * 4))
    return { starts, entries, base }
  }
}
