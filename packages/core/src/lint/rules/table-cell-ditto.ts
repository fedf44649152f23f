import { blockText } from '../../document/model/plain-text.ts'
import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** A cell says 同上 or 同左 instead of what it means. */
export const tableCellDitto: Rule = {
  id: 'table-cell-ditto',
  code: 'TBL-04',
  title: { zh: '表中写了“同上”“同左”', en: 'A cell says “as above”' },
  basis: clause2020('10.4'),
  mark: 'verified',
  severity: inProfiles(gbt, 'warning'),
  fix: { zh: '写出内容，或合并单元格。', en: 'Write what it is, or merge the cells.' },
  *check(_, { index }) {
    for (const { block } of index.ofType('table')) {
      for (const cell of block.rows.flat()) {
        const text = cell.blocks.map(blockText).join('').trim()
        if (!/^(?:同上|同左|同右|″|〃|ditto)[。.]?$/i.test(text)) continue
        yield {
          at: cell.blocks[0]?.id ?? block.id,
          message: { zh: `单元格写了“${text}”。`, en: `A cell says “${text}”.` },
          evidence: { text },
        }
      }
    }
  },
}
