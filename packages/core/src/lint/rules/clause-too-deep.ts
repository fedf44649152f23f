import { clause2020 } from '../basis.ts'
import { inProfiles, standards } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** Levels of clauses below a chapter. */
const most = 5

/** A clause lies more than five levels below its chapter. */
export const clauseTooDeep: Rule = {
  id: 'clause-too-deep',
  code: 'NUM-02',
  title: { zh: '条的层次多于五级', en: 'Clauses are nested too deeply' },
  basis: clause2020('7.3'),
  mark: 'secondary',
  severity: inProfiles(standards, 'warning'),
  fix: { zh: '减少层次，或改用列项。', en: 'Use fewer levels, or a list.' },
  *check(_, { index }) {
    for (const { section, depth, label } of index.sections) {
      if (depth !== most + 2) continue
      yield {
        at: section.id,
        message: { zh: `${label} 在章下第 ${depth - 1} 级。`, en: `${label} is level ${depth - 1} below its chapter.` },
        evidence: { levels: depth - 1, most },
      }
    }
  },
}
