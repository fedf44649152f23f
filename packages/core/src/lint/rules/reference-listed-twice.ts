import { ownBasis } from '../basis.ts'
import { inProfiles, standards } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** An entry of the references stands there twice. */
export const referenceListedTwice: Rule = {
  id: 'reference-listed-twice',
  code: 'REF-17',
  title: { zh: '引用文件重复列出', en: 'A reference is listed twice' },
  basis: ownBasis,
  mark: 'verified',
  severity: inProfiles(standards, 'warning'),
  fix: { zh: '去掉重复的一项。', en: 'Take one of them off.' },
  *check(_, { citations }) {
    for (const entries of [citations.listed, citations.bibliography]) {
      const seen = new Set<string>()
      for (const { placed, number } of entries) {
        if (!number) continue
        if (seen.has(number.normal)) {
          yield {
            at: placed.block.id,
            message: { zh: `${number.print} 列了两次。`, en: `${number.print} is listed twice.` },
            evidence: { number: number.normal },
          }
        }
        seen.add(number.normal)
      }
    }
  },
}
