import { shownNumber } from '../../document/model/number-document.ts'
import { plainText } from '../../document/model/plain-text.ts'
import { clause2020 } from '../basis.ts'
import { inProfiles, standards } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** A term entry has no term or no definition. */
export const termDefinitionMissing: Rule = {
  id: 'term-definition-missing',
  code: 'TRM-02',
  title: { zh: '术语条目缺术语或定义', en: 'A term entry lacks its term or its definition' },
  basis: clause2020('8.7'),
  mark: 'verified',
  severity: inProfiles(standards, { draft: 'warning', consultation: 'error' }),
  fix: { zh: '补上术语或定义。', en: 'Add what is missing.' },
  *check(_, { index }) {
    for (const { block } of index.ofType('term')) {
      const [name] = block.names
      const number = shownNumber(block.number) ?? ''
      if (!name) {
        yield { at: block.id, message: { zh: `${number} 没有术语。`, en: `${number} has no term.` } }
      } else if (!block.definition.some(({ inlines }) => plainText(inlines).trim() !== '')) {
        yield {
          at: block.id,
          message: { zh: `“${name.text}”没有定义。`, en: `“${name.text}” has no definition.` },
          evidence: { term: name.text },
        }
      }
    }
  },
}
