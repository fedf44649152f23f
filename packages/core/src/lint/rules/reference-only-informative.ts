import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** A normative reference is cited only where nothing binds: in notes, examples, informative elements. */
export const referenceOnlyInformative: Rule = {
  id: 'reference-only-informative',
  code: 'REF-04',
  title: { zh: '规范性引用文件只在资料性内容中被引用', en: 'A normative reference is cited in informative text only' },
  basis: clause2020('8.6、8.13'),
  mark: 'secondary',
  severity: inProfiles(gbt, { draft: 'info', consultation: 'warning' }),
  fix: { zh: '移到参考文献。', en: 'Move it to the bibliography.' },
  *check(_, { citations: { cited, listed } }) {
    for (const { placed, number, key } of listed) {
      const uses = cited.filter(citation => citation.key === key)
      if (!number || uses.length === 0 || uses.some(({ isBinding }) => isBinding)) continue
      const clauses = [...new Set(uses.map(({ line }) => line.in.label))]
      yield {
        at: placed.block.id,
        message: {
          zh: `${number.print} 只在${clauses.join('、')}的资料性内容中出现。`,
          en: `${number.print} stands in informative text only: ${clauses.join(', ')}.`,
        },
        evidence: { number: number.normal, clauses },
      }
    }
  },
}
