import { ownBasis } from '../basis.ts'
import { chinese, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

const pairs: readonly (readonly [string, string])[] = [
  ['（', '）'],
  ['《', '》'],
  ['“', '”'],
]

/** A bracket or quote is opened and not closed. */
export const bracketUnpaired: Rule = {
  id: 'bracket-unpaired',
  code: 'TXT-08',
  title: { zh: '括号或引号不成对', en: 'A bracket or quote is not closed' },
  basis: ownBasis,
  mark: 'verified',
  severity: inProfiles(chinese, 'info'),
  fix: { zh: '补上另一半。', en: 'Add its other half.' },
  *check(_, { index }) {
    for (const { block, text } of index.lines) {
      // People mix widths: （…) is untidy and still a pair.
      const even = text.replaceAll('(', '（').replace(/(?<![A-Za-z\d])\)|\)(?![，。；、]|$)/g, '）')
      for (const [open, close] of pairs) {
        const opened = even.split(open).length - 1
        const closed = even.split(close).length - 1
        if (opened <= closed || text.includes(`${open}${open}`)) continue
        if (open === '（' && text.split(')').length + text.split('）').length > opened + 1) continue
        yield {
          at: block.id,
          message: { zh: `“${open}”没有与之成对的“${close}”。`, en: `“${open}” has no “${close}”.` },
          evidence: { text: text.slice(0, 60) },
        }
      }
    }
  },
}
