import { escapeText, tag } from '../../../container/xml-write.ts'
import type { Cell, TableBlock } from '../../model/block.ts'
import { shownNumber } from '../../model/number-document.ts'
import type { BlockWriter } from './sts-blocks.ts'
import { type Facts, writeFacts } from './sts-facts.ts'
import { placeFacts } from './sts-writing.ts'

/** A table with its caption, in the table model of XHTML; its notes are its foot. */
export function tableXml(table: TableBlock, more: Facts, writer: BlockWriter): string {
  const { writing } = writer
  const headed = table.headerRows > 0 && table.headerRows < table.rows.length
  const facts = {
    'header-rows': headed ? undefined : table.headerRows,
    continues: table.continues,
    ...placeFacts(table.place),
    ...more,
  }
  const attributes = writing.numbered(table.id, table.number, facts)
  const shown = shownNumber(table.number)
  const label = shown === null ? '' : tag('label', {}, escapeText(`${writing.words.table}${shown}`))
  const foot = table.notes.length > 0 ? tag('table-wrap-foot', {}, writer.flow(table.notes, 'foot')) : ''
  return tag('table-wrap', attributes, label + captionXml(table, writer) + gridXml(table, headed, writer) + foot)
}

function captionXml({ title, unit }: TableBlock, writer: BlockWriter): string {
  const said = title.length > 0 ? tag('title', {}, writer.line(title)) : ''
  const attributes = { 'content-type': 'unit', 'specific-use': writeFacts({ unit: true }) }
  const holds = said + (unit === undefined ? '' : tag('p', attributes, escapeText(unit)))
  return holds === '' ? '' : tag('caption', {}, holds)
}

function gridXml({ rows, headerRows }: TableBlock, headed: boolean, writer: BlockWriter): string {
  if (rows.length === 0) return ''
  const written = rows.map(row => rowXml(row, writer))
  if (!headed) return tag('table', {}, written.join('\n'))
  const head = tag('thead', {}, written.slice(0, headerRows).join('\n'))
  return tag('table', {}, `${head}\n${tag('tbody', {}, written.slice(headerRows).join('\n'))}`)
}

function rowXml(row: readonly Cell[], writer: BlockWriter): string {
  const none = tag('td', { 'content-type': writeFacts({ none: true }) })
  return tag('tr', {}, row.length === 0 ? none : row.map(cell => cellXml(cell, writer)).join(''))
}

function cellXml({ columns, rows, isHeader, align, blocks }: Cell, writer: BlockWriter): string {
  const attributes = {
    colspan: columns === 1 ? null : columns,
    rowspan: rows === 1 ? null : rows,
    align,
    'content-type': isHeader === false ? writeFacts({ header: 'false' }) : null,
  }
  return tag(isHeader === true ? 'th' : 'td', attributes, writer.flow(blocks, 'cell').trimEnd())
}
