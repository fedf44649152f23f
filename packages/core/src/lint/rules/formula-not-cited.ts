import { shownNumber } from '../../document/model/number-document.ts'
import { clause2020 } from '../basis.ts'
import { inProfiles, standards } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { mentionKey } from '../wording/mentions.ts'

/** The text mentions a numbered formula nowhere. */
export const formulaNotCited: Rule = {
  id: 'formula-not-cited',
  code: 'FRM-05',
  title: { zh: '公式没有在文中提及', en: 'A formula is not mentioned in the text' },
  basis: clause2020('9.9'),
  mark: 'memory',
  severity: inProfiles(standards, 'off'),
  fix: { zh: '在条文中写明何时用到它。', en: 'Mention it in the text where it is needed.' },
  *check(_, { index, mentions }) {
    for (const { block } of index.ofType('formula')) {
      const number = shownNumber(block.number)
      if (number === null || mentions.first.has(mentionKey('formula', number)) || mentions.targets.has(block.id))
        continue
      yield {
        at: block.id,
        message: { zh: `文中没有提及公式${number}。`, en: `The text does not mention formula ${number}.` },
        evidence: { number },
      }
    }
  },
}
