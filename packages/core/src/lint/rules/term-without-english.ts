import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** A term has no English equivalent. */
export const termWithoutEnglish: Rule = {
  id: 'term-without-english',
  code: 'TRM-07',
  title: { zh: '术语没有英文对应词', en: 'A term has no English equivalent' },
  basis: clause2020('8.7'),
  mark: 'secondary',
  severity: inProfiles(gbt, { draft: 'info', consultation: 'warning' }),
  fix: { zh: '在术语后空一字写英文对应词。', en: 'Write the English equivalent behind the term.' },
  *check(_, { index }) {
    for (const { block } of index.ofType('term')) {
      const [first] = block.names
      if (!first || block.names.some(({ language }) => !language.startsWith('zh')) || /[A-Za-z]{3}/.test(first.text))
        continue
      yield {
        at: block.id,
        message: { zh: `“${first.text}”没有英文对应词。`, en: `“${first.text}” has no English equivalent.` },
        evidence: { term: first.text },
      }
    }
  },
}
