import { describeEncodingFault } from './encoding-fault.ts'
import { type CellTables, readPlain, undouble } from './read-plain.ts'
import { offsetIn, RecordLedger, type Rejection, type ScanCounts, type StrayQuote } from './record-ledger.ts'
import type { RecordSink } from './record-sink.ts'
import { type ScanTerms, type ScanWindow, spareBytes } from './scan-window.ts'
import { lineEndFrom, lineEndWidth, splitRecord } from './split-record.ts'
import type { StructureRuleId } from './structure-rules.ts'
import { Suspects } from './suspects.ts'

const lineFeed = 10
const carriageReturn = 13
/** Answers of a reader that found no end: more bytes are needed; the cell is broken. */
const incomplete = -1
const broken = -2

/**
 * Splits delimited text (RFC 4180) into records and hands the sound ones to a sink. What it does at a place depends only on
 * the bytes from the start of the record on, never on where windows end. Faults cost as little as a reader would lose:
 * an unclosed quote its own physical line, a ragged record itself.
 */
export class RecordScanner {
  readonly #terms: ScanTerms
  readonly #sink: RecordSink
  readonly #tables: CellTables
  readonly #suspects: Suspects
  readonly #ledger: RecordLedger
  /** Of the record in hand: line ends within quotes, the cell where the first of them is, stray quotes, what broke it. */
  #inner = 0
  #innerCell = -1
  #innerAt = 0
  #strays: StrayQuote[] = []
  #broken: { readonly rule: StructureRuleId; readonly cell: number; readonly at: number } | null = null
  #scratch = 0
  #skips = false

  constructor(terms: ScanTerms, sink: RecordSink) {
    this.#terms = terms
    this.#sink = sink
    this.#tables = makeTables(terms)
    this.#suspects = new Suspects(terms)
    this.#ledger = new RecordLedger(terms.encoding)
  }

  /** It is within a record that is too long, and reads on to the next line end, whatever `until` says. */
  get isSkipping(): boolean {
    return this.#skips
  }

  /**
   * Reads the records that begin in `[from, until)` and returns the first byte that it did not use up. When that is less
   * than `until`, a record does not end within the window: it wants the same bytes and more of them, or, when it is
   * skipping, only more.
   */
  scan(window: ScanWindow): number {
    const { bytes, length, from } = window
    // A carriage return, as it makes no CRLF of whatever stands last.
    bytes.fill(carriageReturn, length, length + spareBytes)
    this.#suspects.look(window)
    const at = this.#skips ? this.#skip(window, from) : from
    return this.#skips ? at : this.#readRecords(window, at)
  }

  /** What was counted, and begins to count anew. */
  take(): ScanCounts {
    return this.#ledger.take()
  }

  #readRecords(window: ScanWindow, from: number): number {
    const { bytes, until, length, scratch, offsetOf } = window
    const { limit } = this.#terms
    let at = from
    while (at < until) {
      if (typeof offsetOf === 'number') {
        const stretch = { bytes, from: at, until, length, scratch, limit, suspect: this.#suspects.next, base: offsetOf }
        at = readPlain(stretch, this.#tables, this.#sink, this.#ledger.counts)
        if (at >= until) break
      }
      const next = this.#readOne(window, at)
      if (next === incomplete) return at
      at = next
      if (this.#skips) break
    }
    return at
  }

  /** Reads one record of whatever kind; returns the start of the next one, or `incomplete`. */
  #readOne(window: ScanWindow, begin: number): number {
    const { bytes } = window
    const { stops, starts, ends, delimiter, quote } = this.#tables
    this.#begin(window)
    let at = begin
    let cell = 0
    for (; ; at++, cell++) {
      if (bytes[at] === quote) {
        at = this.#readQuoted(window, begin, at, cell)
        if (at < 0) break
      } else {
        const start = at
        for (; stops[bytes[at] as number] !== 1; at++) {
          if (stops[bytes[at] as number] === 2) at = this.#pass(bytes, at, cell)
        }
        if (cell < starts.length) {
          starts[cell] = start
          ends[cell] = at
        }
      }
      if (bytes[at] !== delimiter) {
        cell++
        break
      }
    }
    return this.#settle(window, begin, at, cell)
  }

  #begin(window: ScanWindow): void {
    this.#scratch = window.scratch
    this.#inner = 0
    if (this.#strays.length > 0) this.#strays = []
  }

  /** Goes past a byte within a cell without quotes that looks like the end of it; returns the last byte of what it passed. */
  #pass(bytes: Uint8Array, at: number, cell: number): number {
    if (bytes[at] === 0) this.#suspects.spotNul(at)
    else if (bytes[at] !== this.#terms.quote) return (bytes[at + 1] as number) >= 0x40 ? at + 1 : at
    else if (this.#strays.at(-1)?.cell !== cell) this.#strays.push({ cell, at })
    return at
  }

  /** Reads a cell that opens with a quote at `open`; returns the byte behind its closing quote, `incomplete` or `broken`. */
  #readQuoted(window: ScanWindow, begin: number, open: number, cell: number): number {
    const { bytes, length, isLast } = window
    const { quote, limit, cells } = this.#terms
    const { inside, stops, starts, ends } = this.#tables
    const isEnough = isLast || length - begin >= limit + 2
    const bound = Math.min(length, begin + limit)
    const linesBefore = this.#inner
    let doubled = 0
    let at = open + 1
    for (; ; at++) {
      while (inside[bytes[at] as number] === 0) at++
      if (at >= bound) return isEnough ? this.#break('quote-unclosed', cell, open) : incomplete
      if (bytes[at] === 0) this.#suspects.spotNul(at)
      else if (bytes[at] !== quote) {
        if (this.#inner++ === 0) {
          this.#innerAt = at
          this.#innerCell = cell
        }
        if (lineEndWidth(bytes, at, length) === 2) at++
      } else if (at + 1 >= length && !isLast) return incomplete
      else if (bytes[at + 1] === quote && at + 1 < length) {
        doubled++
        at++
      } else break
    }
    if (stops[bytes[at + 1] as number] !== 1) {
      return this.#break(this.#inner === linesBefore ? 'text-after-quote' : 'quote-unclosed', cell, open)
    }
    if (cell < cells) {
      starts[cell] = doubled > 0 ? this.#scratch : open + 1
      if (doubled > 0) this.#scratch = undouble(bytes, { start: open + 1, end: at, quote }, this.#scratch)
      ends[cell] = doubled > 0 ? this.#scratch : at
    }
    return at + 1
  }

  #break(rule: StructureRuleId, cell: number, at: number): number {
    this.#broken = { rule, cell, at }
    return broken
  }

  /** Decides what was read from `begin` to `at` in as many cells; returns the start of the next record, or `incomplete`. */
  #settle(window: ScanWindow, begin: number, at: number, cell: number): number {
    const { bytes, length, isLast } = window
    const { limit, cells } = this.#terms
    if (at === incomplete) return incomplete
    const isEnough = isLast || length - begin >= limit + 2
    const end = at === broken ? lineEndFrom(bytes, this.#broken?.at ?? begin, length) : at
    if (!isEnough && end + 1 >= length && !(end < length && bytes[end] === lineFeed)) return incomplete
    if (end - begin >= limit) return this.#rejectLong(window, begin)
    if (at === broken && this.#broken) {
      const { rule, cell, at: place } = this.#broken
      return this.#reject(window, { rule, begin, end, cell, place, seen: {} })
    }
    if (at === begin) {
      this.#ledger.addBlank()
      return this.#ledger.endLine(bytes, at, length)
    }
    const isRagged = cell !== cells
    if (isRagged && this.#inner > 0 && this.#isUnclosed(bytes, at)) {
      const end = this.#innerAt
      return this.#reject(window, { rule: 'quote-unclosed', begin, end, cell: this.#innerCell, place: begin, seen: {} })
    }
    const suspect = this.#suspects.within(begin, at)
    if (suspect >= 0) return this.#rejectSuspect(window, { begin, end, place: suspect })
    if (isRagged) {
      const rule = cell < cells ? 'cells-too-few' : 'cells-too-many'
      const seen = { found: cell, expected: cells }
      return this.#reject(window, { rule, begin, end, cell: -1, place: begin, seen })
    }
    const { starts, ends } = this.#tables
    const offset = offsetIn(window, begin)
    const { records, lines } = this.#ledger.counts
    this.#sink.record(bytes, starts, ends, records, lines, offset)
    for (const stray of this.#strays) this.#ledger.addStray(window, begin, stray)
    this.#ledger.addSound(this.#inner)
    return this.#ledger.endLine(bytes, at, length)
  }

  /**
   * A quoted cell with line ends in a ragged record: rather an unclosed quote that ran on to the next one, when the
   * physical line behind its first line end is a sound record by itself, without a stray quote.
   */
  #isUnclosed(bytes: Uint8Array, to: number): boolean {
    const { quote, cells } = this.#terms
    const next = this.#innerAt + lineEndWidth(bytes, this.#innerAt, to)
    const line = splitRecord(bytes, next, lineEndFrom(bytes, next, to), this.#terms)
    const hasStray = line.cells.some(([start, end]) => {
      return bytes[start - 1] !== quote && bytes.subarray(start, end).includes(quote)
    })
    return line.isSound && line.cells.length === cells && !hasStray
  }

  #rejectSuspect(window: ScanWindow, span: { begin: number; end: number; place: number }): number {
    const { bytes } = window
    const { begin, end, place } = span
    const { cells } = splitRecord(bytes, begin, end, this.#terms)
    const cell = cells.findIndex(([, to]) => to > place)
    if (bytes[place] === 0) return this.#reject(window, { ...span, rule: 'nul-byte', cell, seen: {} })
    const seen = describeEncodingFault(bytes, span, this.#terms)
    return this.#reject(window, { ...span, rule: 'encoding-invalid', cell, seen })
  }

  #reject(window: ScanWindow, rejection: Rejection): number {
    this.#ledger.addRejected(window, rejection)
    this.#suspects.forget()
    return this.#ledger.endLine(window.bytes, rejection.end, window.length)
  }

  #rejectLong(window: ScanWindow, begin: number): number {
    const { limit } = this.#terms
    const end = begin + limit
    const seen = { limit }
    this.#ledger.addRejected(window, { rule: 'record-too-long', begin, end, cell: -1, place: begin, seen })
    this.#suspects.forget()
    this.#skips = true
    return this.#skip(window, end)
  }

  /** Goes to the end of the line; returns where it got to. */
  #skip({ bytes, length, isLast }: ScanWindow, from: number): number {
    const at = lineEndFrom(bytes, from, length)
    const isWhole = at + 1 < length || (at < length && bytes[at] === lineFeed)
    if (!isLast && !isWhole) return at
    this.#skips = false
    return this.#ledger.endLine(bytes, at, length)
  }
}

function makeTables({ delimiter, quote, cells, wide }: ScanTerms): CellTables {
  const stops = new Uint8Array(256)
  const inside = new Uint8Array(256)
  stops[0] = inside[0] = 2
  if (wide) stops.fill(2, 0x81, 0xff)
  if (quote >= 0) stops[quote] = inside[quote] = 2
  for (const byte of [delimiter, lineFeed, carriageReturn]) stops[byte] = 1
  for (const byte of [lineFeed, carriageReturn]) inside[byte] = 1
  return { stops, inside, delimiter, quote, starts: new Int32Array(cells), ends: new Int32Array(cells) }
}
