import { shownNumber } from '../../document/model/number-document.ts'
import { titleText } from '../../document/model/plain-text.ts'
import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** A numbered table or figure has no title. */
export const tableWithoutTitle: Rule = {
  id: 'table-without-title',
  code: 'TBL-02',
  title: { zh: '表或图没有标题', en: 'A table or figure has no title' },
  basis: clause2020('9.7、9.8'),
  mark: 'memory',
  severity: inProfiles(gbt, 'info'),
  fix: { zh: '在编号后空一字写标题。', en: 'Write a title behind the number.' },
  *check(_, { index }) {
    for (const { block } of [...index.ofType('table'), ...index.ofType('figure')]) {
      const number = shownNumber(block.number)
      if (number === null || titleText(block.title) !== '' || (block.t === 'table' && block.continues !== undefined))
        continue
      const name = block.t === 'table' ? { zh: '表', en: 'Table' } : { zh: '图', en: 'Figure' }
      yield {
        at: block.id,
        message: { zh: `${name.zh}${number} 没有标题。`, en: `${name.en} ${number} has no title.` },
      }
    }
  },
}
