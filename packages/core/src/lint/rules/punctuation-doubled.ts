import { ownBasis } from '../basis.ts'
import { everywhere, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** Two marks stand side by side: `。。`, `；。`. */
export const punctuationDoubled: Rule = {
  id: 'punctuation-doubled',
  code: 'TXT-07',
  title: { zh: '标点重复', en: 'Two marks stand side by side' },
  basis: ownBasis,
  mark: 'verified',
  severity: inProfiles(everywhere, 'warning'),
  fix: { zh: '留一个。', en: 'Keep one of them.' },
  *check(_, { index }) {
    for (const { block, in: section, text } of index.lines) {
      if (section.section.kind === 'contents') continue
      for (const match of text.matchAll(/[，。；：、]{2,}/g)) {
        const [old] = match
        const isSame = new Set(old).size === 1
        yield {
          at: block.id,
          message: { zh: `有“${old}”。`, en: `It has “${old}”.` },
          evidence: { text: text.slice(Math.max(0, match.index - 6), match.index + old.length + 4) },
          // Of two different marks only the author knows which one was meant.
          ...(isSame && {
            edit: {
              at: block.id,
              part: 'text',
              start: match.index,
              end: match.index + old.length,
              old,
              text: old.slice(0, 1),
            } as const,
          }),
        }
      }
    }
  },
}
