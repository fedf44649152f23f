import { type CellMarks, lineEndFrom, lineEndWidth, splitRecord } from './split-record.ts'

/** Records that must be sound in a row for a line to be taken for the start of a record, and lines that are tried. */
const soundRecords = 4
const mostLines = 200

/**
 * Guesses where the first record or blank line begins at `from` or behind it, in the middle of a text; -1 where no line
 * begins. A line within quotes looks like no record. The guess may be wrong: whoever knows the record before must compare.
 */
export function guessStart(bytes: Uint8Array, from: number, to: number, terms: CellMarks & { cells: number }): number {
  // Two bytes back: a line end may end at `from`, or lie across it.
  let at = behindLineEnd(bytes, Math.max(0, from - 2), to)
  while (at >= 0 && at < from) at = behindLineEnd(bytes, at, to)
  const first = at
  for (let line = 0; line < mostLines && at >= 0; line++) {
    if (beginsRecords(bytes, at, to, terms)) return at
    at = behindLineEnd(bytes, at, to)
  }
  return first
}

function behindLineEnd(bytes: Uint8Array, from: number, to: number): number {
  const at = lineEndFrom(bytes, from, to)
  return at < to ? at + lineEndWidth(bytes, at, to) : -1
}

function beginsRecords(bytes: Uint8Array, from: number, to: number, terms: CellMarks & { cells: number }): boolean {
  let at = from
  for (let sound = 0; sound < soundRecords; ) {
    const record = splitRecord(bytes, at, to, terms)
    if (record.end >= to) return sound > 0
    const isBlank = record.end === at
    if (!isBlank && (!record.isSound || record.cells.length !== terms.cells)) return false
    if (!isBlank) sound++
    at = record.end + lineEndWidth(bytes, record.end, to)
  }
  return true
}
