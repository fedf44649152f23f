import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { complainOf, deontic, provisionsOf } from '../wording/provisions.ts'

/** The foreword holds a provision that is no statement. */
export const forewordHoldsProvision: Rule = {
  id: 'foreword-holds-provision',
  code: 'FWD-03',
  title: { zh: '前言里有要求、推荐、允许或指示', en: 'The foreword requires, recommends, permits or instructs' },
  basis: clause2020('8.3'),
  mark: 'verified',
  severity: inProfiles(gbt, { draft: 'warning', consultation: 'error' }),
  fix: {
    zh: '前言只陈述；移到正文，或改为陈述。',
    en: 'A foreword states only; move it to the text, or make it a statement.',
  },
  *check(_, { index }) {
    const lines = index.lines.filter(({ in: section }) => (section.around[0] ?? section).section.kind === 'foreword')
    for (const found of provisionsOf(lines)) {
      const { type, confidence } = found.provision
      if (!deontic.has(type) && !(type === 'instruction' && confidence >= 0.7)) continue
      // A list of changes tells what the text now requires.
      if (/[（(]\s*见|^(?:增加|删除|更改|修改|调整|补充|将)|年版/.test(found.line.text)) continue
      yield complainOf(found)
    }
  },
}
