import { clause2020 } from '../basis.ts'
import { isBinding } from '../index/citations.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** The text makes an informative annex binding: 应符合附录B. */
export const annexNatureContradicted: Rule = {
  id: 'annex-nature-contradicted',
  code: 'ANX-03',
  title: { zh: '条文的说法与附录的性质不符', en: 'The text contradicts the nature of an annex' },
  basis: clause2020('9.6'),
  mark: 'memory',
  severity: inProfiles(gbt, 'info'),
  fix: { zh: '改附录的性质，或改为“见附录×”。', en: 'Change the nature of the annex, or the words.' },
  *check({ annexes }, { index }) {
    const byLetter = new Map(
      index.sections.filter(({ section }) => annexes.includes(section)).map(one => [one.number, one]),
    )
    for (const line of index.lines) {
      if (!isBinding(line)) continue
      for (const match of line.text.matchAll(/应(?:符合|满足|按照?|执行)附录\s*([A-Z])(?:的规定|的要求|执行|规定)?/g)) {
        const annex = byLetter.get(match[1] ?? '')
        if (!annex || annex.section.nature === 'normative') continue
        yield {
          at: line.block.id,
          message: {
            zh: `“${match[0]}”，而${annex.label}是资料性的。`,
            en: `“${match[0]}”, but ${annex.label} is informative.`,
          },
          evidence: { words: match[0], annex: annex.label },
        }
      }
    }
  },
}
