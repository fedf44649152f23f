import { say } from '../../../language.ts'
import type { Block, Cell, TableBlock } from '../../model/block.ts'
import { shownNumber } from '../../model/number-document.ts'
import { blockText } from '../../model/plain-text.ts'
import { inlinesMarkup } from './html-inlines.ts'
import { pageWords } from './html-words.ts'
import { type HtmlWriting, pieceAttributes } from './html-writing.ts'
import { type Attributes, element, type Markup } from './markup.ts'

/** Browsers take no larger spans (HTML, 4.9.11). */
const widest = 1000

/** A table with its caption, unit, header rows and notes; wide ones scroll in their own box. */
export function tableMarkup(
  table: TableBlock,
  writing: HtmlWriting,
  write: (blocks: readonly Block[]) => readonly Markup[],
): Markup {
  const { rows, headerRows, notes } = table
  const row = (cells: readonly Cell[], isHead: boolean) =>
    element(
      'tr',
      {},
      cells.map(cell => cellMarkup(cell, isHead, write)),
    )
  const columns = Math.max(1, ...rows.map(cells => cells.reduce((sum, cell) => sum + cell.columns, 0)))
  const foot =
    notes.length > 0 &&
    element('tfoot', {}, element('tr', {}, element('td', { colspan: Math.min(columns, widest) }, write(notes))))
  const content = [
    captionMarkup(table, writing),
    headerRows > 0 &&
      element(
        'thead',
        {},
        rows.slice(0, headerRows).map(cells => row(cells, true)),
      ),
    element(
      'tbody',
      {},
      rows.slice(headerRows).map(cells => row(cells, false)),
    ),
    foot,
  ]
  const attributes = {
    id: table.id,
    class: 'table',
    'data-unit': table.unit,
    'data-continues': table.continues,
    'data-header-rows': headerRows > rows.length ? headerRows : null,
    ...pieceAttributes(table.number, table.place),
  }
  const label = nameOf(table, writing)
  const box = element(
    'div',
    { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': label },
    element('table', {}, content),
  )
  return element('div', attributes, box)
}

function nameOf(table: TableBlock, { words, language }: HtmlWriting): string {
  const shown = shownNumber(table.number)
  return shown === null ? say(pageWords.table, language) : words.table + shown
}

function captionMarkup(table: TableBlock, writing: HtmlWriting): Markup | null {
  const { number, title, unit, continues } = table
  const { words } = writing
  if (number === null && title.length === 0 && unit === undefined) return null
  const shown = shownNumber(number)
  return element(
    'caption',
    {},
    shown === null ? null : element('span', { class: 'number aid' }, `${words.table}${shown}　`),
    element('span', { class: 'title' }, inlinesMarkup(title, writing)),
    continues !== undefined && element('span', { class: 'aid' }, words.continued),
    unit === undefined ? null : element('span', { class: 'unit aid' }, unit),
  )
}

function cellMarkup(cell: Cell, isHead: boolean, write: (blocks: readonly Block[]) => readonly Markup[]): Markup {
  const isHeader = cell.isHeader ?? isHead
  // A header that says nothing is none for those who listen.
  const isSpoken = isHeader && cell.blocks.some(block => blockText(block).trim() !== '')
  const attributes: Attributes = {
    colspan: cell.columns > 1 ? Math.min(cell.columns, widest) : null,
    rowspan: cell.rows > 1 ? Math.min(cell.rows, 65_534) : null,
    scope: isSpoken ? scopeOf(cell, isHead) : null,
    class: cell.align ?? null,
    'data-header': cell.isHeader === undefined ? null : String(cell.isHeader),
    'data-columns': cell.columns > widest || cell.columns < 1 ? cell.columns : null,
    'data-rows': cell.rows > 65_534 || cell.rows < 1 ? cell.rows : null,
  }
  return element(isSpoken ? 'th' : 'td', attributes, write(cell.blocks))
}

function scopeOf({ columns, rows }: Cell, isHead: boolean): string {
  if (isHead) return columns > 1 ? 'colgroup' : 'col'
  return rows > 1 ? 'rowgroup' : 'row'
}
