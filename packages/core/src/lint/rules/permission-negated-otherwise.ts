import { verbs2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { mendWord, modalsOf, technicalLines } from '../wording/provisions.ts'

/** A permission not to do something is worded otherwise than with 不必. */
export const permissionNegatedOtherwise: Rule = {
  id: 'permission-negated-otherwise',
  code: 'MOD-03',
  title: { zh: '用“可不”而不是“不必”', en: '可不 stands for 不必' },
  basis: verbs2020,
  mark: 'verified',
  severity: inProfiles(gbt, 'info'),
  fix: { zh: '允许的否定形式用“不必”。', en: 'The negative of a permission is 不必.' },
  *check(_, { index }) {
    for (const found of modalsOf(technicalLines(index), /可不|可以不/)) yield mendWord(found, '不必')
  },
}
