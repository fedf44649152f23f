import type { Finding } from '../finding.ts'
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
  for (const [column, cell] of row) readCell(column, cell.trim(), reading)
  const { facts, numbers, relations, organisations, editions, unread, corrected, findings, tier } = reading
  const sources = reading.sources.map(source => (tier ? { ...source, tier } : source))
  const lists = { numbers, relations, organisations, editions, sources, unread, corrected }
  const filled = Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0))
  return { place: context.place, facts: { ...facts, ...filled }, findings }
}

/** What Excel shows where a formula failed (ECMA-376, 18.17.3, and its later additions). */
const cellError =
  /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA)$/i

function readCell(column: Column, cell: string, reading: RowReading): void {
  if (cell === '' || !column.read) return
  if (cellError.test(cell)) reading.note(column.id, errorInCell(column, cell))
  else column.read(cell, reading)
}

function errorInCell(column: Column, cell: string): Omit<Finding, 'at' | 'severity'> {
  return {
    rule: 'cell-error',
    message: {
      zh: `${column.title.zh}是公式的错误值 ${cell}，当作空格。`,
      en: `The cell (${column.title.en}) holds the error ${cell} of a formula; it was taken as blank.`,
    },
    evidence: { text: cell },
    fix: { zh: '在表格里改正公式，或直接填上值。', en: 'Mend the formula in the spreadsheet, or write the value.' },
  }
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
