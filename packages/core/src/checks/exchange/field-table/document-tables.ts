import type { Block, TableBlock } from '../../../document/model/block.ts'
import { blockText, titleText } from '../../../document/model/plain-text.ts'
import type { StandardDocument } from '../../../document/model/standard-document.ts'
import { topSections, walkSections } from '../../../document/model/walk.ts'
import type { FieldTable } from './field-table.ts'

/** The tables of a document, continued ones put together, each called by its caption or by the words before it. */
export function listDocumentTables(document: StandardDocument): FieldTable[] {
  const tables: (FieldTable & { readonly id: string; rows: string[][] })[] = []
  for (const { section } of walkSections(topSections(document))) {
    let before = ''
    for (const block of section.blocks) {
      if (block.t === 'table') {
        const rows = gridOf(block)
        const first = block.continues === undefined ? undefined : tables.find(({ id }) => id === block.continues)
        const caption = titleText(block.title) || before || titleText(section.title)
        if (first) first.rows.push(...rows)
        else tables.push({ id: block.id, caption, rows, place: placeOf(block, caption) })
        before = ''
      } else before = captionIn(block) ?? before
    }
  }
  return tables
}

function placeOf(block: TableBlock, caption: string): FieldTable['place'] {
  const { paragraph, line } = block.place ?? {}
  return {
    ...(caption !== '' && { subject: caption }),
    ...(paragraph !== undefined && { paragraph }),
    ...(line !== undefined && { line }),
  }
}

/** A short line before a table names it: `用户信息表（T_USER）：`. */
function captionIn(block: Block): string | undefined {
  const text = blockText(block).trim()
  if (text === '' || text.length > 60 || /[。；;]$/.test(text)) return undefined
  return /表|[A-Za-z]+_[A-Za-z]/.test(text) ? text.replace(/[:：]$/, '') : undefined
}

/** Texts of a table by row and column; a merged cell is repeated. */
function gridOf({ rows }: TableBlock): string[][] {
  const grid: string[][] = rows.map(() => [])
  for (const [at, row] of rows.entries()) {
    let column = 0
    for (const cell of row) {
      while (grid[at]?.[column] !== undefined) column++
      const text = cell.blocks.map(blockText).join('\n').trim()
      for (let down = 0; down < cell.rows; down++) {
        for (let across = 0; across < cell.columns; across++) {
          const line = grid[at + down]
          if (line) line[column + across] = text
        }
      }
      column += cell.columns
    }
  }
  const width = Math.max(0, ...grid.map(row => row.length))
  return grid.map(row => Array.from({ length: width }, (_, column) => row[column] ?? ''))
}
