import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** Terms are laid out as a table. */
export const termsInTable: Rule = {
  id: 'terms-in-table',
  code: 'TRM-10',
  title: { zh: '术语用表格给出', en: 'Terms are given in a table' },
  basis: clause2020('8.7'),
  mark: 'memory',
  severity: inProfiles(gbt, 'info'),
  fix: { zh: '每个术语写成一个条目。', en: 'Write an entry for each term.' },
  *check(_, { index }) {
    for (const { block, in: section, around } of index.ofType('table')) {
      if ((section.around[0] ?? section).section.kind !== 'terms' || around.length > 0) continue
      yield { at: block.id, message: { zh: '术语和定义一章里有表。', en: 'The chapter on terms holds a table.' } }
    }
  },
}
