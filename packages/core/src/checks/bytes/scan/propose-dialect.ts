import { type CellMarks, lineEndWidth, splitRecord } from './split-record.ts'

/** Delimiters that are proposed, in the order of preference when two fit equally: comma, tab, semicolon, bar, Hive's 0x01. */
const delimiters = [0x2c, 0x09, 0x3b, 0x7c, 0x01]
const quotes = [0x22, 0x27]
/** Records that are looked at. */
const mostRecords = 200

/** What seems to separate and enclose cells. */
export interface DialectProposal extends CellMarks {
  /** Share of the records looked at that have as many cells as most, from 0 to 1; 0 where nothing separates cells. */
  readonly confidence: number
  /** Cells of most records. */
  readonly cells: number
}

/** Proposes what cuts the first records of `bytes[from, to)` most evenly, into two or more cells; a comma where nothing does. */
export function proposeDialect(bytes: Uint8Array, from: number, to: number, isGb18030 = false): DialectProposal {
  let best: DialectProposal & { readonly quoted: number } = {
    delimiter: 0x2c,
    quote: 0x22,
    wide: false,
    confidence: 0,
    cells: 1,
    quoted: 0,
  }
  for (const quote of quotes) {
    for (const delimiter of delimiters) {
      const marks = marksOf(delimiter, quote, isGb18030)
      const rated = { ...marks, ...rate(bytes, from, to, marks) }
      const isOtherQuote = quote !== 0x22 && rated.quoted === 0
      if (!isOtherQuote && isBetter(rated, best)) best = rated
    }
  }
  const { quoted: _, ...proposal } = best
  return proposal
}

/** The marks of a dialect; a bar may be the second byte of a character of GB18030. */
export function marksOf(delimiter: number, quote: number, isGb18030: boolean): CellMarks {
  return { delimiter, quote, wide: isGb18030 && delimiter >= 0x40 }
}

interface Rated {
  readonly confidence: number
  readonly cells: number
  /** Cells that are enclosed. */
  readonly quoted: number
}

function isBetter(one: Rated, other: Rated): boolean {
  if (one.confidence !== other.confidence) return one.confidence > other.confidence
  return one.cells > other.cells
}

function rate(bytes: Uint8Array, from: number, to: number, marks: CellMarks): Rated {
  const widths: number[] = []
  let quoted = 0
  for (let at = from; at < to && widths.length < mostRecords; ) {
    const record = splitRecord(bytes, at, to, marks)
    const width = lineEndWidth(bytes, record.end, to)
    // The last record may be cut off.
    if (width === 0 && widths.length > 0) break
    if (record.end > at) widths.push(record.isSound ? record.cells.length : 0)
    quoted += record.cells.filter(([start]) => start > at && bytes[start - 1] === marks.quote).length
    at = record.end + Math.max(1, width)
  }
  const { width: cells, count } = mostFrequent(widths)
  // A title may stand above the header; where none does, it speaks for a delimiter that the header has it as often.
  const share = (count / Math.max(1, widths.length)) * (widths[0] === cells ? 1 : 0.9)
  return { confidence: cells < 2 ? 0 : share, cells, quoted }
}

function mostFrequent(widths: readonly number[]): { readonly width: number; readonly count: number } {
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  let best = { width: 1, count: 0 }
  for (const [width, count] of counts) if (count > best.count) best = { width, count }
  return best
}
