import type { Table } from 'mdast'
import type { Cell, TableBlock } from '../../model/block.ts'
import type { MarkdownContext } from './markdown-context.ts'
import { readParagraph } from './read-paragraph.ts'

/** Rows of a table with how many of them are its header. */
export type TableRows = Pick<TableBlock, 'headerRows' | 'rows'>

/** Rows of a table between bars, whose first row is its header. */
export function readBarTable(node: Table, context: MarkdownContext): TableRows {
  const columns = Math.max(...node.children.map(row => row.children.length))
  const rows = node.children.map((row, at) =>
    Array.from({ length: columns }, (_, column): Cell => {
      const cell = row.children[column]
      const paragraph = cell ? readParagraph(cell.children, context) : null
      const align = node.align?.[column]
      return {
        columns: 1,
        rows: 1,
        ...(at === 0 ? { isHeader: true } : {}),
        ...(align ? { align } : {}),
        blocks: paragraph ? [paragraph] : [],
      }
    }),
  )
  return { headerRows: 1, rows }
}
