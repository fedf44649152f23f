import { clause2020 } from '../basis.ts'
import { inProfiles, standards } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** An entry of the normative references has no title. */
export const referenceTitleMissing: Rule = {
  id: 'reference-title-missing',
  code: 'REF-07',
  title: { zh: '引用文件没有名称', en: 'A reference has no title' },
  basis: clause2020('8.6'),
  mark: 'verified',
  severity: inProfiles(standards, { draft: 'warning', consultation: 'error' }),
  fix: { zh: '在编号后写文件名称。', en: 'Write the title behind the number.' },
  *check(_, { citations }) {
    for (const { placed, number } of citations.listed) {
      if (!number || placed.block.title.trim() !== '') continue
      yield {
        at: placed.block.id,
        message: { zh: `${number.print} 没有名称。`, en: `${number.print} has no title.` },
        evidence: { number: number.normal },
      }
    }
  },
}
