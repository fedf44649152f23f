import { ownBasis } from '../basis.ts'
import { findUnreadCaptions } from '../index/unread-captions.ts'
import { everywhere, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { findMentions } from '../wording/mentions.ts'

/** The text refers to a clause, table, figure or annex that the document does not have. */
export const referenceDangling: Rule = {
  id: 'reference-dangling',
  code: 'NUM-09',
  title: { zh: '文中所指的条、表、图、附录不存在', en: 'The text refers to what is not there' },
  basis: ownBasis,
  mark: 'verified',
  severity: inProfiles(everywhere, 'warning'),
  fix: { zh: '改正编号，或补上所指的内容。', en: 'Mend the number, or add what it refers to.' },
  *check(_, { index }) {
    const unread = findUnreadCaptions(index)
    for (const { block, in: section, text } of index.lines) {
      if (section.section.kind === 'contents') continue
      for (const reference of block.references) {
        if (reference.t !== 'internal' || reference.to !== null) continue
        const { label, range } = reference
        if (findMentions(label).some(key => unread.has(key))) continue
        // 2018年版的5.2 and the like speak of another edition.
        if (/版(?:的|中的)?[^，；。]*$/.test(text.slice(Math.max(0, range[0] - 16), range[0]))) continue
        yield {
          at: block.id,
          message: { zh: `没有“${label}”。`, en: `There is no “${label}”.` },
          evidence: { label, text: text.slice(Math.max(0, range[0] - 10), range[1] + 10) },
        }
      }
    }
  },
}
