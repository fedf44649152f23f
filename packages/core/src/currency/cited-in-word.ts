import type { WordParagraph } from '../document/read/word-paragraphs.ts'
import type { WordPart } from '../document/read/word-text.ts'
import type { Cited } from './citation.ts'
import { joinCited } from './cite-passage.ts'
import { citeInPieces, type Piece } from './find-in-pieces.ts'
import { readHeader, type TableColumns, type TableRow, titleOfRow } from './table-columns.ts'

/** What every part of a Word document cites, with the ordinal of the paragraph and the nearest heading before it. */
export function citedInWord(parts: readonly WordPart[]): Cited {
  return joinCited(parts.map(part => citeInPieces(piecesOf(part))))
}

function* piecesOf({ kind, name, paragraphs }: WordPart): Generator<Piece> {
  let heading: string | null = null
  const tables = readTables(paragraphs)
  let last: WordParagraph | null = null
  for (const paragraph of paragraphs) {
    const { text, level, ordinal, cell } = paragraph
    if (level !== null && text.trim() !== '') heading = text.replace(/\s+/g, ' ').trim()
    const table = cell ? tables.get(cell.table) : undefined
    const row = cell ? table?.rows.get(cell.row) : undefined
    const isNumberCell = cell !== null && cell.column === row?.columns?.number
    yield {
      text,
      place: { part: kind, paragraph: ordinal, heading: kind === 'body' ? heading : null },
      partName: name,
      isBesideLast: isInOneRow(last, paragraph),
      rowTitle: isNumberCell && row ? titleOfRow(row, row.columns) : null,
      isNumberCell,
    }
    last = paragraph
  }
}

function isInOneRow(last: WordParagraph | null, { cell }: WordParagraph): boolean {
  if (!cell || !last?.cell) return false
  const { table, row, column } = last.cell
  return table === cell.table && row === cell.row && column !== cell.column
}

interface ReadRow extends TableRow {
  readonly columns: TableColumns | null
}

interface ReadTable {
  readonly rows: ReadonlyMap<number, ReadRow>
}

/** The rows of all tables, each with the columns that the header above it names. */
function readTables(paragraphs: readonly WordParagraph[]): ReadonlyMap<number, ReadTable> {
  const texts = new Map<number, Map<number, Map<number, string>>>()
  for (const { cell, text } of paragraphs) {
    if (!cell) continue
    const rows = texts.get(cell.table) ?? new Map<number, Map<number, string>>()
    const row = rows.get(cell.row) ?? new Map<number, string>()
    const before = row.get(cell.column)
    row.set(cell.column, before === undefined ? text : `${before}\n${text}`)
    rows.set(cell.row, row)
    texts.set(cell.table, rows)
  }
  return new Map([...texts].map(([table, rows]) => [table, { rows: readRows(rows) }]))
}

function readRows(texts: ReadonlyMap<number, ReadonlyMap<number, string>>): Map<number, ReadRow> {
  let columns: TableColumns | null = null
  const rows = new Map<number, ReadRow>()
  for (const [ordinal, cellTexts] of texts) {
    const cells = [...cellTexts].map(([column, text]) => ({ column, text }))
    columns = readHeader({ cells }) ?? columns
    rows.set(ordinal, { cells, columns })
  }
  return rows
}
