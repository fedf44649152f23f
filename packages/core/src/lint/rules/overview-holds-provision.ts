import { clause2020 } from '../basis.ts'
import { isBinding } from '../index/citations.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { complainOf, deontic, provisionsOf, technicalLines } from '../wording/provisions.ts'
import { rulingTitle } from '../wording/titled-clause.ts'

/** A clause called 概述 requires, recommends or permits something. */
export const overviewHoldsProvision: Rule = {
  id: 'overview-holds-provision',
  code: 'MOD-10',
  title: { zh: '“概述”里有陈述以外的条款', en: 'A clause called “overview” holds more than statements' },
  basis: clause2020('9.3'),
  mark: 'verified',
  severity: inProfiles(gbt, 'warning'),
  fix: {
    zh: '“概述”只陈述；有要求用“通则”，全是要求用“通用要求”。',
    en: 'An overview states only; call it 通则 with a requirement in it, 通用要求 if it has nothing else.',
  },
  *check(_, { index }) {
    for (const found of provisionsOf(technicalLines(index))) {
      if (rulingTitle(found.line.in) === '概述' && isBinding(found.line) && deontic.has(found.provision.type))
        yield complainOf(found)
    }
  },
}
