import { clause2020 } from '../basis.ts'
import { readScope } from '../index/scope-lines.ts'
import { gbt2020, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

const verbs = /(?:规定|确立|描述|提供|给出|界定|规范|明确)了|代替|适用|specif|establish|describ|provid|giv|defin/

/** The subject of the scope is not told by one of the verbs of the rulebook. */
export const scopeVerbUnfit: Rule = {
  id: 'scope-verb-unfit',
  code: 'SCP-03',
  title: { zh: '范围的首句没有用规定的动词', en: 'The first sentence of the scope uses none of the fixed verbs' },
  basis: clause2020('8.5'),
  mark: 'memory',
  severity: inProfiles(gbt2020, 'info'),
  fix: {
    zh: '用“规定了”“确立了”“描述了”“提供了”“给出了”“界定了”之一。',
    en: 'Use one of 规定, 确立, 描述, 提供, 给出, 界定.',
  },
  *check(_, { index }) {
    const first = readScope(index)?.lines[0]
    if (!first || verbs.test(first.text)) return
    yield {
      at: first.block.id,
      message: {
        zh: `首句是“${first.text.slice(0, 30)}”。`,
        en: `The first sentence is “${first.text.slice(0, 30)}”.`,
      },
    }
  },
}
