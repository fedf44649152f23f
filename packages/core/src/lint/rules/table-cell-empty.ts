import type { TableBlock } from '../../document/model/block.ts'
import { blockText } from '../../document/model/plain-text.ts'
import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** A table has cells with nothing in them. */
export const tableCellEmpty: Rule = {
  id: 'table-cell-empty',
  code: 'TBL-04',
  title: { zh: '表中有空格', en: 'A table has empty cells' },
  basis: clause2020('10.4'),
  mark: 'verified',
  severity: inProfiles(gbt, { draft: 'info', consultation: 'warning' }),
  fix: {
    zh: '没有内容的格填一字线“—”；几格内容相同的合并。',
    en: 'Write — where there is nothing; merge cells that say the same.',
  },
  *check(_, { index }) {
    for (const { block } of index.ofType('table')) {
      // A table without a number is layout, a form to fill in has empty columns on purpose.
      if (block.number === null) continue
      const cells = block.rows.slice(block.headerRows).flat()
      const empty = cells.filter(cell => !cell.isHeader && cell.blocks.every(isNothing)).length
      if (empty === 0 || empty * 2 > cells.length || isForm(block)) continue
      yield {
        at: block.id,
        message: { zh: `表中有 ${empty} 个空格。`, en: `Empty cells: ${empty}.` },
        evidence: { empty, cells: cells.length },
      }
    }
  },
}

/** A form has a column to fill in, a line to write on or a box to tick. */
function isForm({ rows, headerRows }: TableBlock): boolean {
  const body = rows.slice(headerRows)
  const hasMark = body.flat().some(({ blocks }) => blocks.some(block => /_{2,}|[□☐]/.test(blockText(block))))
  const widest = Math.max(0, ...body.map(row => row.length))
  const isOpen = (column: number) => body.every(row => row[column]?.blocks.every(isNothing) ?? false)
  return hasMark || (body.length > 1 && Array.from({ length: widest }, (_, at) => at).some(isOpen))
}

function isNothing(block: Parameters<typeof blockText>[0]): boolean {
  // A picture or a formula has no text and is something.
  if (block.t === 'paragraph' && block.inlines.some(({ t }) => t !== 'text' && t !== 'break')) return false
  return block.t === 'paragraph' && blockText(block).trim() === ''
}
