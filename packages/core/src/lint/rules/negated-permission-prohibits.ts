import { verbs2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { complainOfWord, modalsOf, technicalLines } from '../wording/provisions.ts'

/** A prohibition is stated with 不可. */
export const negatedPermissionProhibits: Rule = {
  id: 'negated-permission-prohibits',
  code: 'MOD-02',
  title: { zh: '用“不可”表示禁止', en: '不可 states a prohibition' },
  basis: verbs2020,
  mark: 'verified',
  severity: inProfiles(gbt, 'warning'),
  fix: { zh: '用“不应”表示禁止；说明不可能时用“不可能”。', en: 'Forbid with 不应; say 不可能 of what cannot be.' },
  *check(_, { index }) {
    for (const found of modalsOf(technicalLines(index), /不可(?!能)/)) yield complainOfWord(found, '不应')
  },
}
