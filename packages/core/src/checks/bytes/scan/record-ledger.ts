import { countFault, emptyTally, type FaultTally } from './fault-tally.ts'
import { countLineEnd, type PlainCounts } from './read-plain.ts'
import type { ScanTerms, ScanWindow } from './scan-window.ts'
import { countLineEnds, lineEndFrom } from './split-record.ts'
import type { Seen, StructureRuleId } from './structure-rules.ts'

/** What was read since the last `take`; plain data. */
export interface ScanCounts {
  /** Rejected ones too; blank lines not. */
  readonly records: number
  /** Records that the sink was given, counted by themselves: with the rejected ones they must make all. */
  readonly handed: number
  readonly rejected: number
  readonly blank: number
  /** Physical lines, those inside of quotes too. */
  readonly lines: number
  readonly lineEnds: { readonly lf: number; readonly crlf: number; readonly cr: number }
  readonly faults: FaultTally
}

/** A record that no rule looks at. */
export interface Rejection {
  readonly rule: StructureRuleId
  readonly begin: number
  /** Where its last line ends. */
  readonly end: number
  /** -1 where it is about no cell in particular. */
  readonly cell: number
  /** Byte of the fault itself. */
  readonly place: number
  readonly seen: Seen
}

/** Bytes of a broken record that are shown. */
const longestExcerpt = 160

/** Keeps account of what a scanner reads: records of every kind, lines, faults with their places. */
export class RecordLedger {
  readonly #encoding: ScanTerms['encoding']
  counts: PlainCounts = emptyCounts()
  #rejected = 0
  #blank = 0
  #faults = emptyTally()

  constructor(encoding: ScanTerms['encoding']) {
    this.#encoding = encoding
  }

  /** What was counted, and begins to count anew. */
  take(): ScanCounts {
    const { records, handed, lines, ...lineEnds } = this.counts
    const taken = {
      records,
      handed,
      lines,
      lineEnds,
      rejected: this.#rejected,
      blank: this.#blank,
      faults: this.#faults,
    }
    this.counts = emptyCounts()
    this.#rejected = this.#blank = 0
    this.#faults = emptyTally()
    return taken
  }

  /** A record that the sink was given, with so many line ends within quotes. */
  addSound(inner: number): void {
    this.counts.records++
    this.counts.handed++
    this.counts.lines += inner
  }

  addBlank(): void {
    this.#blank++
  }

  /** A record that the sink was not given. */
  addRejected(window: ScanWindow, { rule, begin, end, cell, place, seen }: Rejection): void {
    const { bytes } = window
    countFault(this.#faults, rule, () => ({
      record: this.counts.records,
      line: this.counts.lines + countLineEnds(bytes, begin, place),
      cell,
      offset: offsetIn(window, place),
      seen: rule === 'record-too-long' ? seen : { ...seen, text: this.#excerpt(bytes, begin, end) },
    }))
    this.counts.records++
    this.#rejected++
    this.counts.lines += countLineEnds(bytes, begin, end)
  }

  /** A quote within a cell without quotes, of the record in hand. */
  addStray(window: ScanWindow, begin: number, { cell, at }: StrayQuote): void {
    const { bytes, length } = window
    countFault(this.#faults, 'stray-quote', () => ({
      record: this.counts.records,
      line: this.counts.lines + countLineEnds(bytes, begin, at),
      cell,
      offset: offsetIn(window, at),
      seen: { text: this.#excerpt(bytes, begin, lineEndFrom(bytes, at, length)) },
    }))
  }

  /** Counts the line end at `at`, if there is one, and returns the byte behind it. */
  endLine(bytes: Uint8Array, at: number, length: number): number {
    this.counts.lines++
    return at < length ? at + countLineEnd(bytes, at, this.counts) : at
  }

  #excerpt(bytes: Uint8Array, begin: number, end: number): string {
    const cut = Math.min(end, begin + longestExcerpt)
    return new TextDecoder(this.#encoding).decode(bytes.subarray(begin, cut))
  }
}

/** A quote where it means nothing. */
export interface StrayQuote {
  readonly cell: number
  readonly at: number
}

function emptyCounts(): PlainCounts {
  return { records: 0, handed: 0, lines: 0, lf: 0, crlf: 0, cr: 0 }
}

/** Byte of the file, from the start of the piece, of a place in a window. */
export function offsetIn({ offsetOf }: ScanWindow, at: number): number {
  return typeof offsetOf === 'number' ? offsetOf + at : offsetOf(at)
}
