import { ownBasis } from '../basis.ts'
import { everywhere, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** A picture has no text for those who do not see it. */
export const figureWithoutAlternative: Rule = {
  id: 'figure-without-alternative',
  code: 'FIG-04',
  title: { zh: '图没有替代文字', en: 'A picture has no alternative text' },
  basis: ownBasis,
  mark: 'verified',
  severity: inProfiles(everywhere, { approval: 'info' }),
  fix: { zh: '给图写一句替代文字，供看不见图的人使用。', en: 'Write a sentence for those who do not see the picture.' },
  *check(_, { index }) {
    for (const { block } of index.ofType('figure')) {
      const images = [...block.images, ...block.parts.flatMap(part => part.images)]
      const bare = images.filter(({ alt }) => alt.trim() === '').length
      if (bare === 0) continue
      yield {
        at: block.id,
        message: { zh: '图没有替代文字。', en: 'The picture has no alternative text.' },
        evidence: { pictures: bare },
      }
    }
  },
}
