import { inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { complainOf, provisionsOf, technicalLines } from '../wording/provisions.ts'

/** An English text has must where shall is meant. */
export const mustInIsoText: Rule = {
  id: 'must-in-iso-text',
  code: 'MOD-01',
  title: { zh: '英文文本用 must 表示要求', en: 'Must states a requirement' },
  basis: { zh: 'ISO/IEC 导则 第2部分，第7章', en: 'ISO/IEC Directives, Part 2, clause 7' },
  mark: 'secondary',
  severity: inProfiles(['iso'], 'warning'),
  fix: {
    zh: '要求用 shall；must 只转述外部的约束（法律、规律）。',
    en: 'Require with shall; must only tells of constraints from outside, as of law or nature.',
  },
  *check(_, { index }) {
    for (const found of provisionsOf(technicalLines(index))) {
      const { provision, text } = found
      if (
        provision.type === 'external-constraint' &&
        !/\b(?:law|laws|legal(?:ly)?|legislation|regulations?|statut)/i.test(text)
      )
        yield complainOf(found)
    }
  },
}
