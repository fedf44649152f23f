import type { Block, Cell, Num, TableBlock } from '../../model/block.ts'
import type { Inline } from '../../model/inline.ts'
import { type Assembly, placeOf } from './assembly.ts'
import type { BlockBuilder } from './block-builder.ts'
import { rowOfParagraph, type TextRow } from './block-row.ts'
import { noNumber } from './printed-number.ts'
import { foldBlanks, rawText } from './raw-inlines.ts'
import { type GridCell, gridOf } from './table-grid.ts'
import { attributeOf, childOf } from './word-element.ts'
import { type ParagraphPiece, type Piece, paragraphsOf, type TablePiece } from './word-piece.ts'

/** What stands above a table. */
interface Head {
  readonly caption: TextRow | null
  readonly unit: TextRow | null
}

/** The table that the next rows are, with its caption and unit; a formula where a table only sets one. */
export function readTable(builder: BlockBuilder): Block[] {
  const head = takeHead(builder)
  const row = builder.peek()
  builder.at++
  if (row?.t === 'picture' && head.caption) return [pictureTable(head.caption, row, builder)]
  if (row?.t !== 'table') return []
  const formula = head.caption || row.piece.kept.length > 0 ? null : formulaInside(row.piece, builder)
  if (formula) return formula
  const table = tableOf(row.piece, head, builder)
  if (table.number) builder.lastTable = table
  return [table]
}

function takeHead(builder: BlockBuilder): Head {
  let caption: TextRow | null = null
  let unit: TextRow | null = null
  for (let row = builder.peek(); row?.t === 'table-caption' || row?.t === 'unit'; row = builder.peek()) {
    if (row.t === 'table-caption') caption = row
    else unit = row
    builder.at++
  }
  return { caption, unit }
}

function tableOf(table: TablePiece, head: Head, builder: BlockBuilder): TableBlock {
  const { assembly } = builder
  const isOwn = isOfOwnWriting(table, head)
  let grid = gridOf(table)
  const inner = head.caption || isOwn || builder.place === 'cell' ? null : captionInside(grid, builder)
  if (inner) grid = grid.slice(1)
  const caption = head.caption ?? inner
  const unit = head.unit ?? (isOwn ? null : unitInside(grid, builder))
  if (unit && unit !== head.unit) grid = grid.slice(1)
  const { number, title, isContinued } = titleOf(caption, assembly)
  const kept = [...table.kept, ...(caption?.piece.kept ?? []), ...(unit?.piece.kept ?? []), ...keptInside(table)]
  const id = assembly.ids.next('t', rawText(caption?.inlines ?? []) || textOfTable(table), kept)
  if (caption) assembly.mark(caption.piece, id)
  const { rows, notes } = splitNotes(grid, builder)
  const first = builder.lastTable
  const continues = isContinued && first ? { continues: first.continues ?? first.id } : {}
  const above = (inner ? 1 : 0) + (unit && unit !== head.unit ? 1 : 0)
  const marked = markedRows(table) - above
  const header = { marked, hasCaption: caption !== null }
  const isMarked = { headerRows: Math.min(marked, rows.length), isGuessed: false }
  const { headerRows, isGuessed } = isOwn ? isMarked : headerOf(rows, header)
  if (isGuessed) assembly.losses.add('word-table-header-guessed', firstLine(grid), caption?.piece.ordinal)
  const [start] = paragraphsOf([table])
  const place = caption ? placeOf(caption.piece) : start ? placeOf(start) : undefined
  return {
    t: 'table',
    id,
    ...(place && { place }),
    number,
    title,
    ...(unit && { unit: unitOf(unit) }),
    headerRows,
    rows: rows.map((row, at) => row.map(cell => cellOf(cell, at < headerRows, builder))),
    notes,
    ...continues,
  }
}

/** Whether bookmarks of ours say that this is a table of our own writing, where nothing is to be guessed. */
function isOfOwnWriting({ kept, within }: TablePiece, { caption, unit }: Head): boolean {
  const above = [...(caption?.piece.kept ?? []), ...(unit?.piece.kept ?? [])]
  return kept.length > 0 || above.some(id => within.includes(id))
}

const continuedWords = /[\s\u3000]*[（(][\s\u3000]*(?:续|continued|第\s*\d+\s*页[^）)]*)[\s\u3000]*\d*[)）]/i

function titleOf(caption: TextRow | null, assembly: Assembly) {
  if (!caption) return { number: null, title: [], isContinued: false }
  const text = rawText(caption.inlines)
  const found = continuedWords.exec(text)
  const isContinued = found !== null || /^[\s\u3000]*续/.test(caption.piece.text)
  const title = assembly.title(caption.inlines, caption.piece)
  const number: Num = caption.number ?? noNumber
  return { number, title: found ? withoutWords(title, found[0]) : title, isContinued }
}

function withoutWords(title: readonly Inline[], words: string): readonly Inline[] {
  return title.flatMap(inline => {
    if (inline.t !== 'text' || !inline.text.includes(words)) return [inline]
    const text = inline.text.replace(words, '').trim()
    return text === '' ? [] : [{ ...inline, text }]
  })
}

/** A caption that a drafter put into the first row of its table. */
function captionInside(grid: readonly (readonly GridCell[])[], builder: BlockBuilder): TextRow | null {
  const row = onlyText(grid, builder)
  return row?.t === 'table-caption' && grid.length > 1 ? row : null
}

function unitInside(grid: readonly (readonly GridCell[])[], builder: BlockBuilder): TextRow | null {
  const row = onlyText(grid, builder)
  return row?.t === 'unit' && grid.length > 1 ? row : null
}

/** The only paragraph of a first row that is one cell. */
function onlyText(grid: readonly (readonly GridCell[])[], { assembly, word }: BlockBuilder): TextRow | null {
  const [cell, other] = grid[0] ?? []
  const [piece, more] = (cell?.pieces ?? []).filter(each => each.t !== 'paragraph' || each.text.trim() !== '')
  if (!cell || other || more || piece?.t !== 'paragraph' || cell.columns < 2) return null
  const row = rowOfParagraph({ piece }, assembly.purposes.of(piece.style), word)
  return row && row.t !== 'item' ? row : null
}

function unitOf(row: TextRow): string {
  return foldBlanks(rawText(row.inlines)).replace(/^[（(](.*)[)）]$/, '$1')
}

/** Notes and footnotes stand in the frame, in last rows of one cell (GB/T 1.1—2020, 9.8). */
function splitNotes(grid: readonly (readonly GridCell[])[], builder: BlockBuilder) {
  const columns = Math.max(...grid.map(row => row.reduce((sum, cell) => sum + cell.columns, 0)), 0)
  let end = grid.length
  const isNotes = (at: number) => {
    const row = grid[at] ?? []
    return isMarkedNotesRow(row, builder) || (at > 0 && isNotesRow(row, columns, builder))
  }
  while (end > 0 && isNotes(end - 1)) end--
  const notes = grid.slice(end).flatMap(row => builder.inside(row.flatMap(cell => cell.pieces)))
  return { rows: grid.slice(0, end), notes }
}

/** A row that our own writing marks as that of the notes. */
function isMarkedNotesRow([cell, other]: readonly GridCell[], { assembly }: BlockBuilder): boolean {
  const [first] = cell?.pieces ?? []
  return !other && first?.t === 'paragraph' && assembly.purposes.of(first.style)?.name === 'table-notes'
}

function isNotesRow(row: readonly GridCell[], columns: number, { assembly, word }: BlockBuilder): boolean {
  const [cell, other] = row
  if (!cell || other || columns < 2 || cell.columns < columns) return false
  const said = cell.pieces.filter(piece => piece.t !== 'paragraph' || piece.text.trim() !== '')
  const [first] = said
  if (first?.t !== 'paragraph') return false
  return said.every(piece => piece.t === 'paragraph' && isNote(piece, assembly, word))
}

function isNote(piece: ParagraphPiece, assembly: Assembly, word: BlockBuilder['word']): boolean {
  const purpose = assembly.purposes.of(piece.style)
  const row = rowOfParagraph({ piece }, purpose, word)
  if (row === null || row.t === 'note' || row.t === 'note-text' || row.t === 'example') return true
  if (purpose?.name === 'own-cell') return false
  if (purpose?.name === 'text' || purpose?.name === 'own-text' || row.t === 'item') return true
  // The mark of a footnote of the table: a raised letter, or the letter and a blank.
  const [lead] = row.inlines
  const isRaised = lead?.t === 'text' && (lead.marks?.includes('sup') ?? false)
  return isRaised || /^[a-z][\s\u3000]+\S/.test(rawText(row.inlines)) || /^(?:图表|表)脚注/.test(piece.styleName)
}

/** First rows that are repeated on each page. */
function markedRows({ rows }: TablePiece): number {
  const other = rows.findIndex(row => !row.isHeader)
  return other < 0 ? rows.length : other
}

interface HeaderMarks {
  readonly marked: number
  readonly hasCaption: boolean
}

function headerOf(rows: readonly (readonly GridCell[])[], { marked, hasCaption }: HeaderMarks) {
  if (marked > 0) return { headerRows: Math.min(marked, rows.length), isGuessed: false }
  const [first] = rows
  if (!first || rows.length < 2) return { headerRows: 0, isGuessed: false }
  const texts = first.map(cell => [...paragraphsOf(cell.pieces)])
  const isBold = texts.every(cell => cell.some(({ isBold }) => isBold))
  const isNamed = texts.every(cell => {
    const text = cell.map(({ text }) => text.trim()).join('')
    return text !== '' && text.length <= 30 && !/^[\d.,%\s-]+$/.test(text) && !/[。；]/.test(text)
  })
  const isHeader = isBold || (hasCaption && isNamed)
  const depth = Math.min(Math.max(...first.map(cell => cell.rows)), rows.length - 1)
  return { headerRows: isHeader ? depth : 0, isGuessed: isHeader }
}

const aligns: Readonly<Record<string, Cell['align']>> = {
  center: 'center',
  right: 'right',
  end: 'right',
  left: 'left',
  start: 'left',
}

function cellOf({ columns, rows, pieces }: GridCell, isHeader: boolean, builder: BlockBuilder): Cell {
  const first = pieces.find(piece => piece.t === 'paragraph')
  const align = aligns[attributeOf(childOf(first?.properties, 'jc'), 'val') ?? '']
  const blocks = builder.inside(pieces)
  return { columns, rows, ...(isHeader && { isHeader }), ...(align && { align }), blocks }
}

/** A table that was pasted as a picture. */
function pictureTable(caption: TextRow, picture: TextRow, builder: BlockBuilder): TableBlock {
  const { assembly } = builder
  assembly.losses.add('word-table-is-picture', caption.piece.text, caption.piece.ordinal)
  const { number, title } = titleOf(caption, assembly)
  const id = assembly.ids.next('t', rawText(caption.inlines), caption.piece.kept)
  assembly.mark(caption.piece, id)
  const cell: Cell = { columns: 1, rows: 1, blocks: [assembly.paragraph(picture.inlines, picture.piece)] }
  return { t: 'table', id, place: placeOf(caption.piece), number, title, headerRows: 0, rows: [[cell]], notes: [] }
}

/** A formula and its number that stand in the cells of a table without frame. */
function formulaInside({ rows }: TablePiece, builder: BlockBuilder): Block[] | null {
  const [row, other] = rows
  if (!row || other || row.cells.length > 3) return null
  const paragraphs = row.cells
    .flatMap(cell => cell.pieces)
    .filter((piece): piece is ParagraphPiece => piece.t === 'paragraph')
  const formula = paragraphs.find(({ inlines }) => inlines.some(inline => inline.t === 'math'))
  const number = paragraphs.find(({ text }) =>
    /^[\s…·.]*[（(]\s*[A-Z]{0,2}[.．]?\d+(?:[.．-]\d+)*\s*[)）]\s*$/.test(text),
  )
  const others = paragraphs.filter(piece => piece !== formula && piece !== number && piece.text.trim() !== '')
  if (!formula || !number || others.length > 0) return null
  const line = [...formula.inlines, { t: 'text' as const, text: '\t' }, ...number.inlines]
  const piece: ParagraphPiece = { ...formula, isInTable: false, inlines: line, text: `${formula.text}\t${number.text}` }
  const made = rowOfParagraph({ piece }, null, builder.word)
  if (made?.t !== 'formula') return null
  builder.at--
  builder.rows[builder.at] = made
  return builder.next()
}

function keptInside(table: TablePiece): readonly string[] {
  const [first] = paragraphsOf([table])
  return first?.kept.filter(id => id.startsWith('t')) ?? []
}

function textOfTable(table: TablePiece): string {
  return [...paragraphsOf([table])].map(({ text }) => text).join('\n')
}

function firstLine(grid: readonly (readonly GridCell[])[]): string {
  return (grid[0] ?? []).map(({ pieces }) => textOf(pieces)).join(' ')
}

function textOf(pieces: readonly Piece[]): string {
  return [...paragraphsOf(pieces)].map(({ text }) => text).join('')
}
