import type { ReadAt } from '../scan/piece-reader.ts'
import { RecordScanner } from '../scan/record-scanner.ts'
import type { RecordSink } from '../scan/record-sink.ts'
import { type ScanTerms, spareBytes } from '../scan/scan-window.ts'
import { roomFor } from '../scan/text-window.ts'
import type { SecondLook } from './second-look.ts'

/** Bytes that are read at a time: the records between two marks, and some more. */
const blockBytes = 16 * 1024

/**
 * Reads what a second look wants out of a file of UTF-8 or GB 18030, a block at a time and nothing in between. Throws when
 * the file is no longer what it was.
 */
export function readAgain(look: SecondLook, terms: ScanTerms, read: ReadAt): void {
  const sink = new SecondLookSink(look)
  const scanner = new RecordScanner(terms, sink)
  let room = blockBytes
  let bytes = new Uint8Array(roomFor(room))
  let at = -1
  for (let wanted = look.next(); wanted; wanted = look.next()) {
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
    if (isLast && look.next() === wanted) throw new Error('The file changed while it was read.')
    if (used > 0) continue
    room *= 2
    bytes = new Uint8Array(roomFor(room))
  }
}

/**
 * Takes the records of a second reading that a second look wants; of a text that is read from its start, `before` is 0.
 */
export class SecondLookSink implements RecordSink {
  /** Records before the one with ordinal 0. */
  before = 0
  readonly #look: SecondLook
  #wanted: number

  constructor(look: SecondLook) {
    this.#look = look
    this.#wanted = look.next()?.record ?? 0
  }

  record(bytes: Uint8Array, starts: Int32Array, ends: Int32Array, ordinal: number): void {
    if (this.before + ordinal + 1 !== this.#wanted) return
    this.#look.read(this.#wanted, bytes, starts, ends)
    this.#wanted = this.#look.next()?.record ?? 0
  }
}
