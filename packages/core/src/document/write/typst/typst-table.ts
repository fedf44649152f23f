import type { Cell, TableBlock } from '../../model/block.ts'
import { blockText } from '../../model/plain-text.ts'
import { shareColumns } from '../column-widths.ts'
import { inlinesToTypst } from './typst-inlines.ts'
import { array, call, content, quote } from './typst-text.ts'
import { numberToPrint, type TypstWriting } from './typst-writing.ts'

/** A table of no more rows goes to the next page whole. */
const mostKept = 9

/** A cell where it comes to stand; `cell` is null where the rows of the source leave a hole. */
interface PlacedCell {
  readonly row: number
  readonly column: number
  readonly columns: number
  readonly rows: number
  readonly cell: Cell | null
}

/** A table with its caption, its header repeated on every page, its notes inside the frame. */
export function tableToTypst(block: TableBlock, writing: TypstWriting): string {
  const { words } = writing
  const inner = { ...writing, isInside: true, listDepth: 0 }
  const headerRows = Math.min(block.headerRows, block.rows.length)
  const { width, cells } = placeCells(block.rows, headerRows)
  const shown = numberToPrint(block.number, writing)
  const name = `${words.table}${shown ?? ''}`
  const isNumbered = block.number !== null
  const hasTitle = isNumbered || block.title.length > 0
  const goesOn = isNumbered && headerRows > 0 && block.rows.length > mostKept
  const written = cells.map(cell => ({ row: cell.row, text: cellToTypst(cell, inner) }))
  const continued = block.continues === undefined ? '' : words.continued
  const title = [...(isNumbered ? [quote(`${name}${continued}　`)] : []), ...inlinesToTypst(block.title, inner)]
  return call('table-frame', [array(columnWidths(width, cells)), ...texts(written, row => row >= headerRows)], {
    title: hasTitle ? content(title) : null,
    again: goesOn ? quote(`${name}${words.continued}`) : null,
    unit: block.unit === undefined ? null : quote(block.unit),
    header: headerRows > 0 ? array(texts(written, row => row < headerRows)) : null,
    notes: block.notes.length > 0 ? content(inner.write(block.notes, inner)) : null,
    whole: block.rows.length <= mostKept ? 'true' : null,
  })
}

function texts(cells: readonly { row: number; text: string }[], isIn: (row: number) => boolean): readonly string[] {
  return cells.filter(({ row }) => isIn(row)).map(({ text }) => text)
}

/** Puts each cell in the first free place of its row; spans end at the header, the last row and the widest row. */
function placeCells(rows: TableBlock['rows'], headerRows: number): { width: number; cells: readonly PlacedCell[] } {
  const taken: boolean[][] = rows.map(() => [])
  const placed: PlacedCell[] = []
  for (const [row, cells] of rows.entries()) {
    let column = 0
    for (const cell of cells) {
      while (taken[row]?.[column]) column++
      const lastRow = row < headerRows ? headerRows : rows.length
      const down = Math.max(1, Math.min(cell.rows, lastRow - row))
      const across = freeColumns(taken, row, column, Math.max(1, cell.columns))
      placed.push({ row, column, columns: across, rows: down, cell })
      for (const line of taken.slice(row, row + down)) {
        for (let x = column; x < column + across; x++) line[x] = true
      }
      column += across
    }
  }
  const width = Math.max(1, ...taken.map(row => row.length))
  return { width, cells: withHoles(placed, taken, width) }
}

function freeColumns(taken: readonly boolean[][], row: number, column: number, wanted: number): number {
  for (let across = 1; across < wanted; across++) if (taken[row]?.[column + across]) return across
  return wanted
}

function withHoles(placed: readonly PlacedCell[], taken: readonly boolean[][], width: number): readonly PlacedCell[] {
  const holes: PlacedCell[] = []
  for (const [row, columns] of taken.entries()) {
    for (let column = 0; column < width; column++) {
      if (!columns[column]) holes.push({ row, column, columns: 1, rows: 1, cell: null })
    }
  }
  return [...placed, ...holes].sort((one, other) => one.row - other.row || one.column - other.column)
}

function cellToTypst({ cell, columns, rows }: PlacedCell, writing: TypstWriting): string {
  if (!cell) return '[]'
  const blocks = content(writing.write(cell.blocks, writing))
  const body = cell.isHeader ? call('strong', [blocks]) : blocks
  const align = cell.align ?? (cell.isHeader ? 'center' : null)
  if (columns === 1 && rows === 1 && align === null) return body
  return call('table.cell', [body], {
    colspan: columns > 1 ? String(columns) : null,
    rowspan: rows > 1 ? String(rows) : null,
    align: align === null ? null : `horizon + ${align}`,
  })
}

/** Half characters of 9 pt in the line of a page, and around the text of a cell; those of many columns stand closer. */
const line = 104
const manyColumns = 8

function columnWidths(columns: number, cells: readonly PlacedCell[]): readonly string[] {
  const texts = cells.flatMap(({ cell, column, columns: across }) =>
    cell && across === 1
      ? [{ column, text: cell.blocks.map(blockText).join('\n'), isHeader: cell.isHeader ?? false }]
      : [],
  )
  const padding = columns < manyColumns ? 2.3 : 1.2
  return shareColumns(texts, { columns, line, padding }).map(share => `${Math.round(10_000 * share) / 100}fr`)
}
