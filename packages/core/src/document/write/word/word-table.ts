import { tag } from '../../../container/xml-write.ts'
import type { Block, Cell, TableBlock } from '../../model/block.ts'
import { blockText } from '../../model/plain-text.ts'
import { type ColumnText, shareColumns } from '../column-widths.ts'
import { lineWidth } from './word-styles.ts'
import type { Writing } from './word-writing.ts'
import { type PieceToWrite, paragraph, piecesXml, val } from './word-xml.ts'

type WriteBlocks = (blocks: Cell['blocks'], writing: Writing) => readonly PieceToWrite[]

/** Columns that Word can hold (its own limit). */
const mostColumns = 63

/** A table of no more rows goes to the next page whole. */
const mostKept = 9

/** A cell in the grid: where it begins, or goes on from the row above. */
interface Slot {
  readonly cell: Cell
  readonly columns: number
  readonly isContinued: boolean
}

/** The grid of a table with its frame, header rows that are repeated, merged cells, and its notes in a last row. */
export function tableXml(table: TableBlock, writing: Writing, writeBlocks: WriteBlocks): string {
  const rows = gridOf(table.rows)
  const columns = Math.max(1, ...rows.map(row => row.reduce((sum, slot) => sum + slot.columns, 0)))
  const widths = columnWidths(rows, columns, table.headerRows)
  const properties = [
    val('tblStyle', 'TableGrid'),
    tag('w:tblW', { 'w:w': widths.reduce((sum, width) => sum + width, 0), 'w:type': 'dxa' }),
    val('jc', 'center'),
    tag('w:tblLayout', { 'w:type': 'fixed' }),
    columns < manyColumns ? '' : closeMargins,
  ]
  const inside: Writing = { ...writing, place: 'cell', listDepth: 0 }
  const content = rows.map((row, at) => {
    const isHeader = at < table.headerRows
    const isLast = at === rows.length - 1 && table.notes.length === 0
    const keepsNext = rows.length <= mostKept && !isLast
    const cells = row.map((slot, place) => {
      const start = row.slice(0, place).reduce((sum, { columns: wide }) => sum + wide, 0)
      const width = widths.slice(start, start + slot.columns).reduce((sum, each) => sum + each, 0)
      return cellXml(slot, { width, writing: inside, writeBlocks, isHeader, keepsNext })
    })
    const missing = columns - row.reduce((sum, slot) => sum + slot.columns, 0)
    const rest = missing > 0 && cells.length > 0 ? val('gridAfter', missing) : ''
    const own = cells.length > 0 ? cells : widths.map(width => emptyCell(width))
    return tag('w:tr', {}, tag('w:trPr', {}, `${rest}<w:cantSplit/>${isHeader ? '<w:tblHeader/>' : ''}`) + own.join(''))
  })
  if (table.notes.length > 0) content.push(notesRow(table, columns, inside, writeBlocks))
  const grid = tag('w:tblGrid', {}, widths.map(width => tag('w:gridCol', { 'w:w': width })).join(''))
  return tag('w:tbl', {}, tag('w:tblPr', {}, properties.join('')) + grid + (content.join('') || emptyRow(widths)))
}

interface CellSetting {
  readonly width: number
  readonly isHeader: boolean
  readonly keepsNext: boolean
  readonly writing: Writing
  readonly writeBlocks: WriteBlocks
}

function cellXml({ cell, columns, isContinued }: Slot, setting: CellSetting): string {
  const { width, isHeader, keepsNext, writing, writeBlocks } = setting
  const merge = cell.rows > 1 ? tag('w:vMerge', { 'w:val': isContinued ? null : 'restart' }) : ''
  const properties = [
    tag('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
    columns > 1 ? val('gridSpan', columns) : '',
    merge,
    val('vAlign', 'center'),
  ]
  const { align } = cell
  const written = isContinued ? [] : writeBlocks(cell.blocks, writing)
  const pieces = isHeader
    ? written.map(piece =>
        piece.t === 'paragraph' ? { ...piece, style: headStyles[piece.style] ?? piece.style } : piece,
      )
    : written
  const more = { ...(align && { align }), ...(keepsNext && { keepsNext }) }
  const aligned = pieces.map(piece => (piece.t === 'paragraph' ? { ...more, ...piece } : piece))
  // Word wants a paragraph at the end of each cell.
  const isEnded = aligned.at(-1)?.t === 'paragraph'
  const content = piecesXml(isEnded ? aligned : [...aligned, paragraph('Cell', '', more)])
  return tag('w:tc', {}, tag('w:tcPr', {}, properties.join('')) + content)
}

const headStyles: Readonly<Record<string, string>> = { Cell: 'CellHead', CellOwn: 'CellHeadOwn' }

function emptyCell(width: number): string {
  const properties = tag('w:tcPr', {}, tag('w:tcW', { 'w:w': width, 'w:type': 'dxa' }))
  return tag('w:tc', {}, properties + piecesXml([paragraph('Cell', '')]))
}

function emptyRow(widths: readonly number[]): string {
  return tag('w:tr', {}, widths.map(emptyCell).join(''))
}

function notesRow(table: TableBlock, columns: number, writing: Writing, writeBlocks: WriteBlocks): string {
  const slot: Slot = { cell: { columns, rows: 1, blocks: table.notes }, columns, isContinued: false }
  const isTold = columns > 1 && table.notes.every(isPlainNote)
  const writeNotes: WriteBlocks = (blocks, around) => [
    ...(isTold ? [] : [paragraph('TableNotes', '')]),
    ...writeBlocks(blocks, around),
  ]
  const inNotes = { ...writing, place: 'frame' as const }
  const setting = { width: lineWidth, isHeader: false, keepsNext: false, writing: inNotes, writeBlocks: writeNotes }
  return tag('w:tr', {}, tag('w:trPr', {}, '<w:cantSplit/>') + cellXml(slot, setting))
}

/** What is known for a note of a table by its style alone. */
function isPlainNote(block: Block): boolean {
  if (block.t === 'note' || block.t === 'example') return block.blocks.every(each => each.t === 'paragraph')
  return block.t === 'paragraph'
}

/** Cells of each row from left to right, with those that come down from above. */
function gridOf(rows: TableBlock['rows']): readonly (readonly Slot[])[] {
  let above = new Map<number, { readonly cell: Cell; readonly columns: number; readonly left: number }>()
  return rows.map((row, at) => {
    const slots: Slot[] = []
    const below: typeof above = new Map()
    const waiting = [...row]
    for (let column = 0; waiting.length > 0 || [...above.keys()].some(key => key >= column); ) {
      const hanging = above.get(column)
      const cell = hanging ? hanging.cell : waiting.shift()
      if (!cell) {
        // Nothing comes here, and something hangs further right: a gap.
        slots.push({ cell: gap, columns: 1, isContinued: false })
        column++
        continue
      }
      const columns =
        hanging?.columns ?? Math.max(1, Math.min(cell.columns, mostColumns - column, freeFrom(above, column)))
      const left = hanging?.left ?? Math.min(cell.rows, rows.length - at)
      slots.push({ cell, columns, isContinued: hanging !== undefined })
      if (left > 1) below.set(column, { cell, columns, left: left - 1 })
      column += columns
      if (column >= mostColumns && !hanging) break
    }
    above = below
    return slots
  })
}

const gap: Cell = { columns: 1, rows: 1, blocks: [] }

function freeFrom(above: ReadonlyMap<number, unknown>, column: number): number {
  return Math.min(...[...above.keys()].filter(key => key > column), Number.POSITIVE_INFINITY) - column
}

/** Cells of so many columns have narrow margins. */
const manyColumns = 8
const closeMargins = tag(
  'w:tblCellMar',
  {},
  ['left', 'right'].map(side => tag(`w:${side}`, { 'w:w': 45, 'w:type': 'dxa' })).join(''),
)

/** Widths by what the cells say; half characters of 9 pt are 90 twips, the margins of a cell 108 or 45 on each side, and other fonts may be wider. */
function columnWidths(rows: readonly (readonly Slot[])[], columns: number, headerRows: number): readonly number[] {
  const texts = rows.flatMap((row, at) => {
    let column = 0
    return row.flatMap((slot): readonly ColumnText[] => {
      const start = column
      column += slot.columns
      if (slot.columns > 1 || slot.isContinued) return []
      const text = slot.cell.blocks.map(block => blockText(block)).join('\n')
      return [{ column: start, text, isHeader: at < headerRows }]
    })
  })
  const room = { columns, line: lineWidth / 90, padding: columns < manyColumns ? 2.6 : 1.7 }
  return shareColumns(texts, room).map(share => Math.floor(share * lineWidth))
}
