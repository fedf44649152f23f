import { clause2020 } from '../basis.ts'
import { chinese, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { maskQuoted } from '../wording/mask.ts'

const position =
  /(?:见|如|按照?|符合|满足|依据|参照)(?:上|下)(?:表|图(?![书像]))(?:所示)?|(?:见|如)[上下]页|(?:上|下)(?:表|图)所示|见第\s*\d+\s*页/g

/** A table, figure or page is pointed to by where it stands. */
export const referenceByPosition: Rule = {
  id: 'reference-by-position',
  code: 'NUM-09',
  title: { zh: '用“上表”“下图”“第×页”指代', en: 'Something is referred to by its position' },
  basis: clause2020('9.5'),
  mark: 'secondary',
  severity: inProfiles(chinese, 'warning'),
  fix: { zh: '写编号：“见表1”“见图2”“见5.2”。', en: 'Refer to its number: 见表1, 见图2, 见5.2.' },
  *check(_, { index }) {
    for (const { block, text } of index.lines) {
      for (const match of maskQuoted(text).matchAll(position)) {
        yield {
          at: block.id,
          message: { zh: `用“${match[0]}”指代。`, en: `“${match[0]}” refers by position.` },
          evidence: { words: match[0] },
        }
      }
    }
  },
}
