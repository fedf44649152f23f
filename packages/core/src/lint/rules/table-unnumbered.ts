import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** A table of the body bears no number. */
export const tableUnnumbered: Rule = {
  id: 'table-unnumbered',
  code: 'TBL-01',
  title: { zh: '表没有编号', en: 'A table bears no number' },
  basis: clause2020('9.8'),
  mark: 'secondary',
  severity: inProfiles(gbt, { draft: 'info', consultation: 'warning' }),
  fix: {
    zh: '加表编号和标题，只有一个表也编为“表1”。',
    en: 'Give it a number and a title; a single table is table 1 as well.',
  },
  *check(_, { index }) {
    for (const { block, around, in: section } of index.ofType('table')) {
      if (block.number !== null || block.continues !== undefined || around.length > 0) continue
      if (section.region !== 'body' && section.region !== 'annexes') continue
      // One row or one column is layout: a frame around text, a form of a formula.
      if (block.rows.length < 2 || block.rows.every(row => row.length < 2)) continue
      yield { at: block.id, message: { zh: '这个表没有编号。', en: 'This table bears no number.' } }
    }
  },
}
