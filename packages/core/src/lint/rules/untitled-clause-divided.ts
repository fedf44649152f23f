import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** A clause without a title is divided. */
export const untitledClauseDivided: Rule = {
  id: 'untitled-clause-divided',
  code: 'NUM-06',
  title: { zh: '无标题条又分了条', en: 'A clause without a title is divided' },
  basis: clause2020('7.3'),
  mark: 'memory',
  severity: inProfiles(gbt, 'info'),
  fix: { zh: '给它加标题，或不再分条。', en: 'Give it a title, or do not divide it.' },
  *check(_, { index }) {
    for (const { section, label, depth } of index.sections) {
      // Of a chapter, the lack of the title itself is told.
      if (depth === 1 || section.title !== null || section.sections.length === 0) continue
      yield {
        at: section.id,
        message: { zh: `${label} 没有标题却分了条。`, en: `${label} has no title and is divided.` },
      }
    }
  },
}
