import { clause2020 } from '../basis.ts'
import { inProfiles, standards } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** The bibliography lists a normative reference again. */
export const bibliographyRepeatsReference: Rule = {
  id: 'bibliography-repeats-reference',
  code: 'BIB-01',
  title: { zh: '参考文献重复了规范性引用文件', en: 'The bibliography repeats a normative reference' },
  basis: clause2020('8.13'),
  mark: 'secondary',
  severity: inProfiles(standards, 'warning'),
  fix: { zh: '从参考文献中去掉。', en: 'Take it out of the bibliography.' },
  *check(_, { citations }) {
    const listed = new Set(citations.listed.map(({ number }) => number?.normal))
    for (const { placed, number } of citations.bibliography) {
      if (!number || !listed.has(number.normal)) continue
      yield {
        at: placed.block.id,
        message: {
          zh: `${number.print} 已是规范性引用文件。`,
          en: `${number.print} is a normative reference already.`,
        },
        evidence: { number: number.normal },
      }
    }
  },
}
