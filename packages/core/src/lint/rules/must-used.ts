import { verbs2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { mendWord, modalsOf, technicalLines } from '../wording/provisions.ts'

/** A requirement is stated with 必须 or 务必. */
export const mustUsed: Rule = {
  id: 'must-used',
  code: 'MOD-01',
  title: { zh: '用“必须”表示要求', en: '必须 states a requirement' },
  basis: verbs2020,
  mark: 'verified',
  severity: inProfiles(gbt, { draft: 'warning', consultation: 'error' }),
  fix: {
    zh: '用“应”表示要求；“必须”不作“应”的替代。',
    en: 'State a requirement with 应; 必须 is no substitute for it.',
  },
  *check(_, { index }) {
    for (const found of modalsOf(technicalLines(index), /必须|务必/)) yield mendWord(found, '应')
  },
}
