import { clause2020 } from '../basis.ts'
import { isAnnexMentioned } from '../index/annex-mentions.ts'
import { inProfiles, standards } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** The text leads to an annex nowhere. */
export const annexNotCited: Rule = {
  id: 'annex-not-cited',
  code: 'ANX-03',
  title: { zh: '附录没有在文中提及', en: 'An annex is not mentioned in the text' },
  basis: clause2020('9.6'),
  mark: 'secondary',
  severity: inProfiles(standards, 'warning'),
  fix: { zh: '在条文中提及：“应符合附录A”“见附录B”。', en: 'Mention it in the text.' },
  *check({ annexes }, { index, mentions }) {
    for (const placed of index.sections) {
      if (!annexes.includes(placed.section) || isAnnexMentioned(placed, { index, mentions })) continue
      yield {
        at: placed.section.id,
        message: { zh: `文中没有提及${placed.label}。`, en: `The text does not mention ${placed.label}.` },
        evidence: { annex: placed.label },
      }
    }
  },
}
