import { shownNumber } from '../../document/model/number-document.ts'
import { clause2020 } from '../basis.ts'
import { inProfiles, standards } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { mentionKey } from '../wording/mentions.ts'

/** The text mentions a numbered figure nowhere. */
export const figureNotCited: Rule = {
  id: 'figure-not-cited',
  code: 'FIG-03',
  title: { zh: '图没有在文中提及', en: 'A figure is not mentioned in the text' },
  basis: clause2020('9.7'),
  mark: 'secondary',
  severity: inProfiles(standards, 'warning'),
  fix: { zh: '在条文中写明何时用到它。', en: 'Mention it in the text where it is needed.' },
  *check(_, { index, mentions }) {
    for (const { block } of index.ofType('figure')) {
      const number = shownNumber(block.number)
      if (number === null || mentions.first.has(mentionKey('figure', number)) || mentions.targets.has(block.id))
        continue
      yield {
        at: block.id,
        message: { zh: `文中没有提及图${number}。`, en: `The text does not mention figure ${number}.` },
        evidence: { number },
      }
    }
  },
}
