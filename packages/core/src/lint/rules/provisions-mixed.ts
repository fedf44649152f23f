import { splitSentences } from '../../document/annotate/sentence.ts'
import { ownBasis } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { deontic, technicalLines } from '../wording/provisions.ts'

/** One sentence requires one thing and recommends or permits another. */
export const provisionsMixed: Rule = {
  id: 'provisions-mixed',
  code: 'MOD-05',
  title: { zh: '一句话里有几种条款', en: 'Provisions of several kinds in one sentence' },
  basis: ownBasis,
  mark: 'verified',
  // Nothing forbids 应…，宜…: half of all good drafts have it, so it is for those who ask.
  severity: inProfiles([...gbt, 'iso'], 'off'),
  fix: {
    zh: '把要求、推荐、允许各写成一句，便于逐条证实和引用。',
    en: 'Write requirement, recommendation and permission as sentences of their own, so that each can be verified and cited.',
  },
  *check(_, { index }) {
    for (const line of technicalLines(index)) {
      const types = line.block.provisions.filter(({ type }) => deontic.has(type))
      if (new Set(types.map(({ type }) => type)).size < 2) continue
      const mixed = splitSentences(line.text).find(({ range: [from, to] }) => {
        const inside = types.filter(({ range }) => range[0] >= from && range[1] <= to)
        return new Set(inside.map(({ type }) => type)).size > 1
      })
      if (!mixed) continue
      const text = line.text.slice(...mixed.range)
      yield { at: line.block.id, message: { zh: `“${text}”。`, en: `“${text}”` }, evidence: { text } }
    }
  },
}
