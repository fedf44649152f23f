import { clause2020 } from '../basis.ts'
import { inProfiles, standards } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** The list has the same document with a year and without. */
export const referenceDatedAndUndated: Rule = {
  id: 'reference-dated-and-undated',
  code: 'REF-10',
  title: { zh: '同一文件既注日期又不注日期', en: 'A document is listed both dated and undated' },
  basis: clause2020('8.6'),
  mark: 'secondary',
  severity: inProfiles(standards, 'warning'),
  fix: { zh: '只留一种。', en: 'Keep one of them.' },
  *check(_, { citations }) {
    const first = new Map<string, boolean>()
    for (const { placed, number, key } of citations.listed) {
      if (!number || key === null) continue
      const isDated = number.year !== null
      if (first.has(key) && first.get(key) !== isDated) {
        yield {
          at: placed.block.id,
          message: {
            zh: `${number.print} 列了两次，一次注日期一次不注。`,
            en: `${number.print} is listed both with and without its year.`,
          },
          evidence: { number: number.normal },
        }
      }
      first.set(key, isDated)
    }
  },
}
