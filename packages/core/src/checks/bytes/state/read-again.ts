import type { ReadAt } from '../scan/piece-reader.ts'
import { RecordScanner } from '../scan/record-scanner.ts'
import type { RecordSink } from '../scan/record-sink.ts'
import { type ScanTerms, spareBytes } from '../scan/scan-window.ts'
import { roomFor } from '../scan/text-window.ts'
import type { WantedRecord } from './repeat.ts'

/** Who wants records read again: `next` names them, ascending and each once, and null at the end; `read` takes the one named. */
export interface RecordWish {
  next(): WantedRecord | null
  read(record: number, bytes: Uint8Array, starts: Int32Array, ends: Int32Array): void
}

/** Bytes that are read at a time: the records between two marks, and some more. */
const blockBytes = 16 * 1024

/**
 * Reads what is wanted out of a file of UTF-8 or GB 18030, a block at a time and nothing in between. Throws when the file
 * is no longer what it was.
 */
export function readAgain(wish: RecordWish, terms: ScanTerms, read: ReadAt): void {
  const sink = new WishSink(wish)
  const scanner = new RecordScanner(terms, sink)
  let room = blockBytes
  let bytes = new Uint8Array(roomFor(room))
  let at = -1
  for (let wanted = wish.next(); wanted; wanted = wish.next()) {
    if (at < wanted.from.offset) {
      scanner.take()
      at = wanted.from.offset
      sink.before = wanted.from.record - 1
    }
    const length = read(bytes.subarray(0, room), at)
    const isLast = length < room
    const view = { bytes, length, scratch: length + spareBytes, from: 0, until: length, isLast, offsetOf: 0 }
    const used = scanner.scan(view)
    at += used
    if (isLast && wish.next() === wanted) throw new Error('The file changed while it was read.')
    if (used > 0) continue
    room *= 2
    bytes = new Uint8Array(roomFor(room))
  }
}

/** Takes the records that are wanted out of a second reading of all of them from the start, where `before` is 0. */
export class WishSink implements RecordSink {
  /** Records before the one with ordinal 0. */
  before = 0
  readonly #wish: RecordWish
  #wanted: number

  constructor(wish: RecordWish) {
    this.#wish = wish
    this.#wanted = wish.next()?.record ?? 0
  }

  record(bytes: Uint8Array, starts: Int32Array, ends: Int32Array, ordinal: number): void {
    if (this.before + ordinal + 1 !== this.#wanted) return
    this.#wish.read(this.#wanted, bytes, starts, ends)
    this.#wanted = this.#wish.next()?.record ?? 0
  }
}
