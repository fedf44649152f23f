import { clause2020 } from '../basis.ts'
import { inProfiles, standards } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** Some clauses of one level have titles and some have none. */
export const siblingTitlesDiffer: Rule = {
  id: 'sibling-titles-differ',
  code: 'NUM-04',
  title: { zh: '同级的条有的有标题有的没有', en: 'Some clauses of a level have titles, some have none' },
  basis: clause2020('7.3'),
  mark: 'secondary',
  severity: inProfiles(standards, 'warning'),
  fix: {
    zh: '某一章或条内同一层次的条，标题都写或都不写。',
    en: 'Give titles to all clauses of one level or to none.',
  },
  *check(_, { index }) {
    for (const { section, label } of index.sections) {
      const untitled = section.sections.filter(({ title }) => title === null)
      const [first] = untitled
      if (!first || untitled.length === section.sections.length) continue
      yield {
        at: first.id,
        message: {
          zh: `${label} 下 ${section.sections.length} 条中有 ${untitled.length} 条没有标题。`,
          en: `Clauses of ${label}: ${section.sections.length}; without a title: ${untitled.length}.`,
        },
        evidence: { clauses: section.sections.length, untitled: untitled.length },
      }
    }
  },
}
