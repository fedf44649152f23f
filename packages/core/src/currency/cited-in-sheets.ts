import { cellName } from '../container/sheet-cell.ts'
import type { Cited } from './citation.ts'
import { joinCited } from './cite-passage.ts'
import { citeInPieces, type Piece } from './find-in-pieces.ts'
import { readHeader, type TableColumns, type TableRow, titleOfRow } from './table-columns.ts'

/** A sheet of a workbook, or a CSV file: `name` is null then. */
export interface CitingSheet {
  readonly name: string | null
  readonly rows: Iterable<TableRow & { readonly row: number }>
}

/** What any cell cites of the sheets. A header such as 标准号, 标准名称 tells which columns hold numbers and titles. */
export function citedInSheets(sheets: Iterable<CitingSheet>): Cited {
  return joinCited([...sheets].map(sheet => citeInPieces(piecesOf(sheet))))
}

function* piecesOf({ name, rows }: CitingSheet): Generator<Piece> {
  let columns: TableColumns | null = null
  for (const row of rows) {
    columns = readHeader(row) ?? columns
    const rowTitle = titleOfRow(row, columns)
    let isBesideLast = false
    for (const { column, text } of row.cells) {
      const isNumberCell = column === columns?.number
      yield {
        text,
        place: { sheet: name, cell: cellName(column, row.row) },
        partName: null,
        isBesideLast,
        rowTitle: isNumberCell ? rowTitle : null,
        isNumberCell,
      }
      isBesideLast = true
    }
  }
}
