import { guessStart } from './guess-start.ts'
import type { ScanCounts } from './record-ledger.ts'
import { RecordScanner } from './record-scanner.ts'
import type { RecordJudge } from './record-sink.ts'
import { type ScanTerms, spareBytes } from './scan-window.ts'
import { roomFor } from './text-window.ts'

/** Fills `into` with bytes of a file from `position` on, and returns how many there were: fewer at the end of the file only. */
export type ReadAt = (into: Uint8Array, position: number) => number

/** A stretch of a file: the records that begin in `[begin, end)`. */
export interface Piece {
  readonly begin: number
  readonly end: number
  /** A record is known to begin at `begin`; else the first one is guessed. */
  readonly isExact: boolean
}

/** What a piece came to. It holds only when the piece before it ends at `start`. */
export interface PieceAnswer<State> {
  /** Where the first record was taken to begin; -1 where none does. */
  readonly start: number
  /** Where the first record begins that was not read. */
  readonly end: number
  readonly counts: ScanCounts
  readonly state: State
}

const usualTail = 256 * 1024

/** Reads pieces of a file one after the other, in any order, in the same memory. */
export class PieceReader<State> {
  readonly #terms: ScanTerms
  readonly #judge: RecordJudge<State>
  readonly #scanner: RecordScanner
  readonly #read: ReadAt
  readonly #tail: number
  #bytes: Uint8Array = new Uint8Array()
  /** Byte of the file that the memory begins with, and bytes in it; whether the file ends with them. */
  #origin = 0
  #length = 0
  #isLast = false

  /** @param tail bytes that are read with a piece beyond its end, where its last record ends */
  constructor(terms: ScanTerms, judge: RecordJudge<State>, read: ReadAt, tail = usualTail) {
    this.#terms = terms
    this.#judge = judge
    this.#scanner = new RecordScanner(terms, judge)
    this.#read = read
    // Of a carriage return the next byte must be seen, or reading would stand still.
    this.#tail = Math.max(2, tail)
  }

  read({ begin, end, isExact }: Piece): PieceAnswer<State> {
    this.#load(isExact ? begin : Math.max(0, begin - 2), end + this.#tail)
    const from = begin - this.#origin
    const guess = isExact ? from : guessStart(this.#bytes, from, this.#length, this.#terms)
    const start = guess < 0 ? -1 : this.#origin + guess
    let at = start
    while (at >= 0 && (at < end || this.#scanner.isSkipping)) {
      const from = at - this.#origin
      const used = this.#scanner.scan(this.#view(from, end, start))
      at = this.#origin + used
      if (this.#isLast) break
      if (this.#scanner.isSkipping) this.#load(at, at + this.#tail)
      else if (at < end) {
        // Twice as much each time, but no more than the scanner needs to give a record up.
        this.#load(at, at + Math.min(2 * (this.#length - used), this.#terms.limit + 2) + this.#tail)
      }
    }
    return { start, end: at, counts: this.#scanner.take(), state: this.#judge.take() }
  }

  #view(from: number, end: number, start: number) {
    const [bytes, length, isLast] = [this.#bytes, this.#length, this.#isLast]
    const until = Math.max(from, Math.min(end - this.#origin, length))
    return { bytes, length, scratch: length + spareBytes, from, until, isLast, offsetOf: this.#origin - start }
  }

  /** Brings bytes `[from, to)` of the file into memory, as far as there are any. */
  #load(from: number, to: number): void {
    const length = to - from
    if (roomFor(length) > this.#bytes.length) this.#bytes = new Uint8Array(roomFor(length))
    this.#origin = from
    this.#length = this.#read(this.#bytes.subarray(0, length), from)
    this.#isLast = this.#length < length
  }
}
