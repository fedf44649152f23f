import { clause2020 } from '../basis.ts'
import { firstMention } from '../index/annex-mentions.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** Annexes are not in the order in which the text mentions them. */
export const annexOrderDiffers: Rule = {
  id: 'annex-order-differs',
  code: 'ANX-03',
  title: { zh: '附录的次序与提及的先后不同', en: 'Annexes are not in the order of their mention' },
  basis: clause2020('9.6'),
  mark: 'memory',
  severity: inProfiles(gbt, 'info'),
  fix: { zh: '按条文中提及的先后编排附录。', en: 'Put the annexes in the order in which the text mentions them.' },
  *check({ annexes }, { index, mentions }) {
    const order = new Map(index.lines.map((line, at) => [line.block.id, at]))
    let last = { at: -1, label: '' }
    for (const placed of index.sections) {
      if (!annexes.includes(placed.section)) continue
      const line = firstMention(placed, mentions)
      // What only another annex or the foreword mentions has no place in the order.
      if (line?.in.region !== 'body') continue
      const at = order.get(line.block.id) ?? -1
      if (at < last.at) {
        yield {
          at: placed.section.id,
          message: {
            zh: `${placed.label} 先于${last.label}被提及。`,
            en: `${placed.label} is mentioned before ${last.label}.`,
          },
        }
        return
      }
      last = { at, label: placed.label }
    }
  },
}
