/** What separates and encloses cells: single bytes; `quote` is -1 where nothing is. */
export interface CellMarks {
  readonly delimiter: number
  readonly quote: number
  /** The second byte of a character may look like the delimiter (GB18030 and `|`). */
  readonly wide: boolean
}

/** One record as it stands, cell by cell: for the header, for sniffing, and for a second look at a line. */
export interface SplitRecord {
  /** Begin, end of each cell without its quotes, doubled quotes not undone. */
  readonly cells: readonly (readonly [start: number, end: number])[]
  /** Behind the last byte of the record, before its line end. */
  readonly end: number
  /** Quotes are opened and closed as they should be. */
  readonly isSound: boolean
}

const lineFeed = 10
const carriageReturn = 13

/** Splits the record that begins at `from`; whatever is not closed before `to` ends there. */
export function splitRecord(bytes: Uint8Array, from: number, to: number, marks: CellMarks): SplitRecord {
  const { delimiter, quote, wide } = marks
  const cells: [number, number][] = []
  let at = from
  for (;;) {
    const isQuoted = at < to && bytes[at] === quote
    const close = isQuoted ? closingQuote(bytes, at + 1, to, quote) : -1
    const begin = isQuoted ? at + 1 : at
    let end = isQuoted ? close + 1 : at
    const isClosed = !isQuoted || (close >= 0 && (close + 1 >= to || isEndOfCell(bytes[close + 1], delimiter)))
    if (!isClosed) return { cells, end: lineEndFrom(bytes, from, to), isSound: false }
    while (end < to && !isEndOfCell(bytes[end], delimiter)) {
      end += wide && (bytes[end] as number) > 0x80 && end + 1 < to && (bytes[end + 1] as number) >= 0x40 ? 2 : 1
    }
    cells.push([begin, isQuoted ? close : end])
    if (end >= to || bytes[end] !== delimiter) return { cells, end, isSound: true }
    at = end + 1
  }
}

function closingQuote(bytes: Uint8Array, from: number, to: number, quote: number): number {
  for (let at = from; at < to; at++) {
    if (bytes[at] !== quote) continue
    if (at + 1 < to && bytes[at + 1] === quote) at++
    else return at
  }
  return -1
}

function isEndOfCell(byte: number | undefined, delimiter: number): boolean {
  return byte === delimiter || byte === lineFeed || byte === carriageReturn
}

/** Where the physical line that holds `from` ends, before its line end; `to` when it does not. */
export function lineEndFrom(bytes: Uint8Array, from: number, to: number): number {
  let at = from
  while (at < to && bytes[at] !== lineFeed && bytes[at] !== carriageReturn) at++
  return at
}

/** Bytes of the line end at `at`: 0 where there is none. */
export function lineEndWidth(bytes: Uint8Array, at: number, to: number): 0 | 1 | 2 {
  if (at >= to) return 0
  if (bytes[at] === carriageReturn) return at + 1 < to && bytes[at + 1] === lineFeed ? 2 : 1
  return bytes[at] === lineFeed ? 1 : 0
}

/** Physical line ends within `bytes[from, to)`. */
export function countLineEnds(bytes: Uint8Array, from: number, to: number): number {
  let count = 0
  for (let at = lineEndFrom(bytes, from, to); at < to; at = lineEndFrom(bytes, at + lineEndWidth(bytes, at, to), to))
    count++
  return count
}
