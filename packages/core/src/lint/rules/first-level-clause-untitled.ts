import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** Clauses right below a chapter have no titles. */
export const firstLevelClauseUntitled: Rule = {
  id: 'first-level-clause-untitled',
  code: 'NUM-05',
  title: { zh: '第一层次的条没有标题', en: 'Clauses of the first level have no titles' },
  basis: clause2020('7.3'),
  mark: 'secondary',
  severity: inProfiles(gbt, 'info'),
  fix: { zh: '第一层次的条宜有标题。', en: 'Give the clauses of the first level titles.' },
  *check(_, { index }) {
    for (const { section, depth, region, label } of index.sections) {
      const [first] = section.sections
      if (!first || depth !== 1 || region !== 'body' || section.sections.some(({ title }) => title !== null)) continue
      yield {
        at: first.id,
        message: { zh: `第 ${label} 章的条都没有标题。`, en: `No clause of chapter ${label} has a title.` },
      }
    }
  },
}
