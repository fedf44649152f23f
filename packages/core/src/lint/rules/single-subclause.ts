import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** A chapter or clause is divided into one clause only. */
export const singleSubclause: Rule = {
  id: 'single-subclause',
  code: 'NUM-03',
  title: { zh: '只分出一条', en: 'A clause is divided into one' },
  basis: clause2020('7.3'),
  mark: 'secondary',
  // In engineering standards 9.0.1 may stand alone: every provision is a clause.
  severity: inProfiles([...gbt, 'iso'], 'warning'),
  fix: {
    zh: '有两条以上才分条；把这一条并入上一层。',
    en: 'Divide into two or more, or join it with the level above.',
  },
  *check(_, { index }) {
    for (const { section, label, region } of index.sections) {
      const [only, ...others] = section.sections
      if (!only || others.length > 0 || (region !== 'body' && region !== 'annexes')) continue
      // Term entries stand beside the clauses of the chapter on terms.
      if (section.blocks.some(block => block.t === 'term')) continue
      yield {
        at: only.id,
        message: { zh: `${label} 只分出一条。`, en: `${label} is divided into one clause only.` },
        evidence: { clause: label },
      }
    }
  },
}
