import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { complainOf, provisionsOf } from '../wording/provisions.ts'

/** An informative annex requires something. */
export const informativeAnnexRequires: Rule = {
  id: 'informative-annex-requires',
  code: 'MOD-08',
  title: { zh: '资料性附录里有要求', en: 'An informative annex holds a requirement' },
  basis: clause2020('9.6'),
  mark: 'secondary',
  severity: inProfiles([...gbt, 'iso'], 'warning'),
  fix: {
    zh: '改为陈述或推荐，或把附录改为规范性附录并在正文中规范性引用。',
    en: 'Make it a statement or a recommendation, or make the annex normative and cite it so.',
  },
  *check(_, { index }) {
    for (const found of provisionsOf(index.lines)) {
      const { in: section, around, isFootnote } = found.line
      if (section.region !== 'annexes' || section.isNormative || found.provision.type !== 'requirement') continue
      // Notes and examples have a rule of their own, items are told with their lead-in.
      if (isFootnote || around.some(({ t }) => t === 'note' || t === 'example') || found.provision.leadIn !== undefined)
        continue
      yield complainOf(found)
    }
  },
}
