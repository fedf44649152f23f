import { isEmptyCell } from './cell/empty.ts'
import { type RowContext, RowReading } from './cell/row-reading.ts'
import { type Column, lossless } from './columns.ts'
import type { RecordDraft } from './draft.ts'
import { blankStandard, type Standard } from './standard.ts'

/** A row: cells with the columns they stand in. */
export type Row = readonly (readonly [Column, string])[]

/** Reads one row of a table; blank cells say nothing. What cannot be read is kept among the facts as `unread`. */
export function readRow(row: Row, context: RowContext): RecordDraft {
  const reading = new RowReading(context)
  for (const [column, cell] of row) if (cell.trim() !== '') column.read?.(cell.trim(), reading)
  const { facts, numbers, relations, organisations, editions, unread, corrected, findings, tier } = reading
  const sources = reading.sources.map(source => (tier ? { ...source, tier } : source))
  const lists = { numbers, relations, organisations, editions, sources, unread, corrected }
  const filled = Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0))
  return { place: context.place, facts: { ...facts, ...filled }, findings }
}

/** The cells of a record in the columns that hold all of it. */
export function writeRow(standard: Standard): Map<Column, string> {
  return new Map(lossless.map(column => [column, column.write?.(standard) ?? '']))
}

/** The record that a full row stands for: `recordOf(writeRow(standard))` is `standard` when it is tidy. */
export function recordOf(row: ReadonlyMap<Column, string>): Standard {
  return { ...blankStandard, ...readRow([...row], { place: {}, framework: null }).facts }
}

/** True for a row in which nothing stands. */
export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every(cell => cell === '' || isEmptyCell(cell))
}
