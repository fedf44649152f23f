import type { Cell, TableBlock } from '../../model/block.ts'
import { writeAttributes } from '../../read/markdown/piece-attributes.ts'
import type { MarkdownParts } from './markdown-parts.ts'
import { writeInlines } from './write-inlines.ts'

/** Rows between bars where that says everything, else with tags. */
export function writeRows(table: TableBlock, parts: MarkdownParts): string {
  return isBarTable(table) ? writeBars(table, parts) : writeTags(table, parts)
}

/** One header row, no merged cells, a line of text in each at most, one alignment in each column. */
function isBarTable({ rows, headerRows }: TableBlock): boolean {
  const width = rows[0]?.length ?? 0
  if (headerRows !== 1 || width === 0 || rows.some(row => row.length !== width)) return false
  return rows.every((row, at) =>
    row.every((cell, column) => isPlainCell(cell, at === 0) && cell.align === rows[0]?.[column]?.align),
  )
}

function isPlainCell({ columns, rows, isHeader = false, blocks }: Cell, isFirstRow: boolean): boolean {
  const [first, second] = blocks
  if (columns !== 1 || rows !== 1 || isHeader !== isFirstRow || second) return false
  if (!first) return true
  if (first.t !== 'paragraph') return false
  // In formulas and code a bar cannot be escaped the same way everywhere.
  return first.inlines.every(
    one =>
      one.t !== 'footnote' &&
      !(one.t === 'math') &&
      !(one.t === 'text' && one.marks?.includes('code') && /[|\\]/.test(one.text)),
  )
}

function writeBars({ rows }: TableBlock, parts: MarkdownParts): string {
  const lines = rows.map(row => `| ${row.map(cell => writeLine(cell, parts)).join(' | ')} |`)
  const marks = { left: ':--', center: ':-:', right: '--:' }
  const rule = rows[0]?.map(({ align }) => (align ? marks[align] : '---')) ?? []
  lines.splice(1, 0, `| ${rule.join(' | ')} |`)
  return lines.join('\n')
}

function writeLine({ blocks: [block] }: Cell, parts: MarkdownParts): string {
  if (block?.t !== 'paragraph') return ''
  const attributes = writeAttributes({ id: parts.id(block.id) })
  return [writeInlines(block.inlines, { parts, isLineStart: false }), attributes].filter(part => part !== '').join(' ')
}

function writeTags({ rows, headerRows }: TableBlock, parts: MarkdownParts): string {
  const part = (name: string, rows: readonly (readonly Cell[])[]) =>
    rows.length === 0 ? [] : [`<${name}>`, ...rows.map(row => writeRow(row, parts)), `</${name}>`]
  const head = part('thead', rows.slice(0, headerRows))
  const body = part('tbody', rows.slice(headerRows))
  return ['<table>', ...head, ...body, '</table>'].join('\n')
}

function writeRow(row: readonly Cell[], parts: MarkdownParts): string {
  return ['<tr>', ...row.map(cell => writeCell(cell, parts)), '</tr>'].join('\n')
}

function writeCell({ columns, rows, isHeader, align, blocks }: Cell, parts: MarkdownParts): string {
  const name = isHeader ? 'th' : 'td'
  const spans = [
    columns > 1 ? ` colspan="${columns}"` : '',
    rows > 1 ? ` rowspan="${rows}"` : '',
    align ? ` align="${align}"` : '',
  ].join('')
  const content = parts.blocks(blocks)
  return content === '' ? `<${name}${spans}></${name}>` : `<${name}${spans}>\n\n${content}\n\n</${name}>`
}
