import { clause2020 } from '../basis.ts'
import { isBinding } from '../index/citations.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { complainOf, provisionsOf, technicalLines } from '../wording/provisions.ts'
import { rulingTitle } from '../wording/titled-clause.ts'

/** A clause called 通用要求 recommends or permits something. */
export const generalRequirementsMixed: Rule = {
  id: 'general-requirements-mixed',
  code: 'MOD-10',
  title: { zh: '“通用要求”里有要求以外的条款', en: 'A clause of general requirements holds other provisions' },
  basis: clause2020('9.3'),
  mark: 'verified',
  severity: inProfiles(gbt, 'info'),
  fix: {
    zh: '“通用要求”里只有要求；有推荐或允许时用“通则”。',
    en: 'General requirements are requirements only; with recommendations or permissions call the clause 通则.',
  },
  *check(_, { index }) {
    for (const found of provisionsOf(technicalLines(index))) {
      const { type } = found.provision
      if (rulingTitle(found.line.in) !== '通用要求' || !isBinding(found.line)) continue
      if (type === 'recommendation' || type === 'permission') yield complainOf(found)
    }
  },
}
