import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** A table stands in a cell of another. */
export const tableInTable: Rule = {
  id: 'table-in-table',
  code: 'TBL-05',
  title: { zh: '表中套表', en: 'A table stands in a table' },
  basis: clause2020('9.8'),
  mark: 'secondary',
  severity: inProfiles(gbt, 'warning'),
  fix: { zh: '拆成两个表，或合并为一个。', en: 'Make two tables, or one.' },
  *check(_, { index }) {
    for (const { block, around } of index.ofType('table')) {
      if (!around.some(({ t }) => t === 'table')) continue
      yield {
        at: block.id,
        message: { zh: '这个表在另一个表的单元格里。', en: 'This table stands in a cell of another.' },
      }
    }
  },
}
