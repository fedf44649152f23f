import { shownNumber } from '../../document/model/number-document.ts'
import { clause2020 } from '../basis.ts'
import { inProfiles, standards } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { mentionKey } from '../wording/mentions.ts'

/** The text mentions a numbered table nowhere. */
export const tableNotCited: Rule = {
  id: 'table-not-cited',
  code: 'TBL-03',
  title: { zh: '表没有在文中提及', en: 'A table is not mentioned in the text' },
  basis: clause2020('9.8'),
  mark: 'secondary',
  severity: inProfiles(standards, 'warning'),
  fix: { zh: '在条文中写明何时用到它。', en: 'Mention it in the text where it is needed.' },
  *check(_, { index, mentions }) {
    for (const { block } of index.ofType('table')) {
      const number = shownNumber(block.number)
      if (
        number === null ||
        block.continues !== undefined ||
        mentions.first.has(mentionKey('table', number)) ||
        mentions.targets.has(block.id)
      )
        continue
      yield {
        at: block.id,
        message: { zh: `文中没有提及表${number}。`, en: `The text does not mention table ${number}.` },
        evidence: { number },
      }
    }
  },
}
