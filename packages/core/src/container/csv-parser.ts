import { refuseLongLine } from './chunk-decoder.ts'
import { refuseColumns, reportNewlines } from './csv-findings.ts'
import { ContainerFault } from './fault.ts'
import type { Limits } from './limits.ts'
import { countLineEndsIn } from './line-decoder.ts'
import type { Tally } from './tally.ts'

/** One record as it stands in the file, whatever its number of cells. */
export interface CsvRecord {
  /** Physical line on which it begins, the first being 1. */
  readonly line: number
  readonly cells: readonly string[]
  /** A quote in it that opens a field and does not end it, so that its cells are a guess. */
  readonly strayQuote: StrayQuote | null
}

/** Where a stray quote stands, and the text from there on. */
export interface StrayQuote {
  readonly line: number
  readonly seen: string
}

export interface ParserOptions {
  readonly delimiter: string
  readonly limits: Limits
  readonly tally: Tally
}

/** Offsets of the next occurrence of a character, looked up again only when they were passed. */
class NextOf {
  readonly #character: string
  #at = -1

  constructor(character: string) {
    this.#character = character
  }

  from(text: string, start: number): number {
    if (this.#at < start) {
      const found = text.indexOf(this.#character, start)
      this.#at = found < 0 ? Number.POSITIVE_INFINITY : found
    }
    return this.#at
  }

  forget(): void {
    this.#at = -1
  }
}

/**
 * RFC 4180 as it is met in reality, over pieces of text of any length. Lines end with LF, CRLF or CR, mixed too.
 * Empty lines are no records. A quoted field that does not end well was opened by a stray quote: it is noted with
 * its line, that line is taken literally, and reading goes on with the next one, so that no record is swallowed.
 */
export class CsvParser {
  /** What ended the reading early: a limit that was passed behind the records given so far. */
  fault: ContainerFault | null = null
  readonly #delimiter: string
  readonly #nextDelimiter: NextOf
  readonly #limits: Limits
  readonly #tally: Tally
  readonly #lineFeed = new NextOf('\n')
  readonly #carriageReturn = new NextOf('\r')
  readonly #quote = new NextOf('"')
  readonly #newlines = { LF: 0, CRLF: 0, CR: 0 }
  #text = ''
  #at = 0
  #line = 1
  #isLast = false

  constructor(options: ParserOptions) {
    this.#delimiter = options.delimiter
    this.#nextDelimiter = new NextOf(options.delimiter)
    this.#limits = options.limits
    this.#tally = options.tally
  }

  /** Takes in the next piece and gives the records that are complete; none any more behind a fault. */
  push(piece: string): CsvRecord[] {
    this.#text = this.#at < this.#text.length ? this.#text.slice(this.#at) + piece : piece
    this.#at = 0
    for (const next of [this.#lineFeed, this.#carriageReturn, this.#quote, this.#nextDelimiter]) next.forget()
    const records: CsvRecord[] = []
    try {
      if (this.fault === null) this.#readInto(records)
    } catch (thrown) {
      if (!(thrown instanceof ContainerFault)) throw thrown
      this.fault = thrown
    }
    return records
  }

  #readInto(records: CsvRecord[]): void {
    for (let record = this.#next(); record !== null; record = this.#next()) records.push(record)
    if (this.#text.length - this.#at > this.#limits.lineBytes) refuseLongLine(this.#limits.lineBytes)
  }

  /** Gives the records that the end of the file completes. */
  end(): CsvRecord[] {
    this.#isLast = true
    const records = this.push('')
    reportNewlines(this.#tally, this.#newlines)
    return records
  }

  /** The next record, or null when more text is needed. */
  #next(): CsvRecord | null {
    for (;;) {
      const start = this.#at
      const end = this.#lineEnd(start)
      if (end < 0 || (this.#isLast && start >= this.#text.length)) return null
      if (end === start) {
        this.#passLineEnd(end)
        continue
      }
      if (this.#quote.from(this.#text, start) < end) return this.#quotedRecord(start)
      const cells = this.#split(start, end)
      const line = this.#line
      this.#passLineEnd(end)
      return { line, cells, strayQuote: null }
    }
  }

  /** Offset of the line end at or behind `start`; -1 when the text ends before it is known. */
  #lineEnd(start: number): number {
    const text = this.#text
    const end = Math.min(this.#lineFeed.from(text, start), this.#carriageReturn.from(text, start))
    if (end === Number.POSITIVE_INFINITY) return this.#isLast ? text.length : -1
    const mayBeHalf = end === text.length - 1 && text[end] === '\r'
    return mayBeHalf && !this.#isLast ? -1 : end
  }

  #passLineEnd(end: number): void {
    const text = this.#text
    this.#at = end + 1
    if (end >= text.length) return
    this.#line++
    if (text[end] === '\n') this.#newlines.LF++
    else if (text[end + 1] === '\n') {
      this.#newlines.CRLF++
      this.#at++
    } else this.#newlines.CR++
  }

  #split(start: number, end: number): string[] {
    const limit = this.#limits.columns
    const cells = this.#text.slice(start, end).split(this.#delimiter, limit + 1)
    if (cells.length > limit) refuseColumns(this.#line, limit)
    return cells
  }

  /** A record with a quote in its first line. */
  #quotedRecord(start: number): CsvRecord | null {
    const line = this.#line
    const cells: string[] = []
    let at = start
    let inner = 0
    for (;;) {
      if (cells.length > this.#limits.columns) refuseColumns(line, this.#limits.columns)
      const opening = this.#openingQuote(at)
      if (opening < 0) {
        const end = this.#lineEnd(at)
        if (end < 0) return null
        const delimiter = this.#nextDelimiter.from(this.#text, at)
        if (delimiter < end) {
          cells.push(this.#text.slice(at, delimiter))
          at = delimiter + 1
          continue
        }
        cells.push(this.#text.slice(at, end))
        return this.#finish({ line, cells, strayQuote: null }, inner, end)
      }
      const closing = this.#closingQuote(opening)
      if (closing === undecided) return null
      if (closing === broken) return this.#takeLiterally({ line, cells, at }, inner)
      const field = this.#text.slice(opening + 1, closing)
      cells.push(field.includes('"') ? field.replaceAll('""', '"') : field)
      inner += countLineEndsIn(field)
      at = this.#afterBlanks(closing + 1)
      if (this.#text[at] !== this.#delimiter) return this.#finish({ line, cells, strayQuote: null }, inner, at)
      at++
    }
  }

  /** Offset of the quote that opens a field at `at`, blanks before it allowed; -1 when the field is not quoted. */
  #openingQuote(at: number): number {
    const quote = this.#afterBlanks(at)
    return this.#text[quote] === '"' ? quote : -1
  }

  #afterBlanks(at: number): number {
    let next = at
    while (this.#text[next] === ' ' || (this.#text[next] === '\t' && this.#delimiter !== '\t')) next++
    return next
  }

  /** Offset of the closing quote, or `undecided` when more text is needed, or `broken`. */
  #closingQuote(opening: number): number {
    const text = this.#text
    for (let at = text.indexOf('"', opening + 1); at >= 0; at = text.indexOf('"', at + 2)) {
      if (text[at + 1] === '"') continue
      if (at - opening > this.#limits.quotedChars) return broken
      const after = this.#afterBlanks(at + 1)
      if (after >= text.length) return this.#isLast ? at : undecided
      const next = text[after]
      if (next === '\r' && after === text.length - 1 && !this.#isLast) return undecided
      return next === this.#delimiter || next === '\n' || next === '\r' ? at : broken
    }
    return this.#isLast || text.length - opening > this.#limits.quotedChars ? broken : undecided
  }

  /** Ends a record whose quote is broken with the line on which that quote stands. */
  #takeLiterally(open: { line: number; cells: string[]; at: number }, inner: number): CsvRecord | null {
    const end = this.#lineEnd(open.at)
    if (end < 0) return null
    const strayQuote = { line: open.line + inner, seen: this.#text.slice(open.at, Math.min(end, open.at + 80)) }
    const cells = [...open.cells, ...this.#split(open.at, end)]
    return this.#finish({ line: open.line, cells, strayQuote }, inner, end)
  }

  #finish(record: CsvRecord, inner: number, end: number): CsvRecord {
    this.#line += inner
    this.#passLineEnd(end)
    return record
  }
}

const undecided = -1
const broken = -2
