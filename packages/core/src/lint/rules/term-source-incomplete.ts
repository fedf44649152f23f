import { findNumbers } from '../../number/find.ts'
import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

const place = /[，,;；]\s*(?:\d+(?:\.\d+)*|[A-Z](?:\.\d+)+|定义|第|附录|表)/

/** The source of a term names a standard without its year or without the clause. */
export const termSourceIncomplete: Rule = {
  id: 'term-source-incomplete',
  code: 'TRM-09',
  title: { zh: '术语来源没有年份号或条号', en: 'The source of a term lacks year or clause' },
  basis: clause2020('8.7'),
  mark: 'secondary',
  severity: inProfiles(gbt, { draft: 'info', consultation: 'warning' }),
  fix: {
    zh: '写作“[来源：GB/T ×××××—××××，3.1]”；改动过的加“有修改”。',
    en: 'Write number with year, then the clause; add 有修改 if changed.',
  },
  *check(_, { index }) {
    for (const { block } of index.ofType('term')) {
      const { source, names } = block
      const cited = source ? findNumbers(source.text)[0] : undefined
      if (!source || !cited) continue
      const lacks =
        cited.year === null
          ? { zh: '年份号', en: 'year' }
          : place.test(source.text)
            ? null
            : { zh: '条号', en: 'clause' }
      if (!lacks) continue
      yield {
        at: block.id,
        message: {
          zh: `“${names[0]?.text ?? ''}”的来源没有${lacks.zh}：${source.text}`,
          en: `The source of “${names[0]?.text ?? ''}” has no ${lacks.en}: ${source.text}`,
        },
        evidence: { source: source.text },
      }
    }
  },
}
