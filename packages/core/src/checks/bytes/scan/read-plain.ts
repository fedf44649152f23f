import type { RecordSink } from './record-sink.ts'

/** What the scanner knows of bytes, and where it puts the cells of a record. */
export interface CellTables {
  /** By byte: 1 where a cell without quotes ends, 2 where a closer look is needed, 0 else. */
  readonly stops: Uint8Array
  /** The same within quotes; 1 is a line end, the quote itself is 2. */
  readonly inside: Uint8Array
  readonly delimiter: number
  readonly quote: number
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/** Where plain records are read from; it stops at the first that is not plain. */
export interface PlainStretch {
  readonly bytes: Uint8Array
  readonly from: number
  readonly until: number
  /** Data ends here; a line end follows as a stop mark. */
  readonly length: number
  readonly scratch: number
  /** A record with this byte, or longer than `limit`, is not plain. */
  readonly suspect: number
  readonly limit: number
  /** Added to the place of a record: its offset in the piece. */
  readonly base: number
}

/** What is counted record by record. */
export interface PlainCounts {
  /** Records of every kind, and by themselves those that were handed over. */
  records: number
  handed: number
  lines: number
  lf: number
  crlf: number
  cr: number
}

/**
 * The loop that nearly all bytes go through: hands over records as long as they are sound in every respect, and returns
 * where the first begins that is not, or `until`. It stands outside of the scanner's class because V8 compiles it to code
 * that is twice as fast that way.
 */
export function readPlain(stretch: PlainStretch, tables: CellTables, sink: RecordSink, counts: PlainCounts): number {
  const { bytes, until, length, suspect, limit, base } = stretch
  const { stops, inside, delimiter, quote, starts, ends } = tables
  const cells = starts.length
  let at = stretch.from
  let begin = at
  while (at < until) {
    let cell = 0
    let byte = 0
    let inner = 0
    let scratch = stretch.scratch
    for (;;) {
      byte = bytes[at] as number
      let start = at
      let end = at
      if (byte === quote) {
        start++
        let doubled = -1
        for (;;) {
          byte = bytes[++at] as number
          while (inside[byte] === 0) byte = bytes[++at] as number
          if (byte === quote) {
            if (bytes[at + 1] !== quote) break
            if (doubled < 0) doubled = at
            at++
          } else if (byte === 0 || at >= length) return begin
          else if (byte !== 13 || bytes[at + 1] !== 10) inner++
        }
        if (stops[bytes[at + 1] as number] !== 1) return begin
        end = at
        if (doubled >= 0) {
          const copied = scratch
          scratch = undouble(bytes, { start, end, quote }, scratch)
          start = copied
          end = scratch
        }
        byte = bytes[++at] as number
      } else {
        while (stops[byte] === 0) byte = bytes[++at] as number
        if (stops[byte] !== 1) return begin
        end = at
      }
      if (cell < cells) {
        starts[cell] = start
        ends[cell] = end
      }
      cell++
      if (byte !== delimiter) break
      at++
    }
    if (cell !== cells || at + 1 >= length || at === begin || at > suspect || at - begin >= limit) return begin
    sink.record(bytes, starts, ends, counts.records, counts.lines, base + begin)
    counts.records++
    counts.handed++
    counts.lines += inner + 1
    at += countLineEnd(bytes, at, counts)
    begin = at
  }
  return begin
}

interface CellSpan {
  readonly start: number
  readonly end: number
  readonly quote: number
}

/** Counts the line end at `at` and returns its bytes. */
export function countLineEnd(bytes: Uint8Array, at: number, counts: PlainCounts): 1 | 2 {
  if (bytes[at] === 10) {
    counts.lf++
    return 1
  }
  if (bytes[at + 1] === 10) {
    counts.crlf++
    return 2
  }
  counts.cr++
  return 1
}

/** Copies a cell with doubled quotes to `into`, each pair as one, and returns where the copy ends; every quote in it is one of a pair. */
export function undouble(bytes: Uint8Array, cell: CellSpan, into: number): number {
  const { start, end, quote } = cell
  let to = into
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number
    bytes[to++] = byte
    if (byte === quote) at++
  }
  return to
}
