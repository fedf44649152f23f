import { titleText } from '../../document/model/plain-text.ts'
import type { SectionKind } from '../../document/model/standard-document.ts'
import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

const order: readonly SectionKind[] = [
  'contents',
  'foreword',
  'introduction',
  'scope',
  'normative-references',
  'terms',
  'symbols',
  'clause',
  'annex',
  'bibliography',
  'index',
]

/** An element stands before one that it is to follow. */
export const elementsOutOfOrder: Rule = {
  id: 'elements-out-of-order',
  code: 'STR-03',
  title: { zh: '要素的次序不对', en: 'Elements are out of order' },
  basis: clause2020('6.2'),
  mark: 'verified',
  severity: inProfiles(gbt, 'error'),
  fix: {
    zh: '次序为：目次、前言、引言、范围、规范性引用文件、术语和定义、符号和缩略语、其他各章、附录、参考文献、索引。',
    en: 'The order is contents, foreword, introduction, scope, normative references, terms, symbols, other chapters, annexes, bibliography, index.',
  },
  *check({ front, body, annexes, back }) {
    let highest = -1
    let before = ''
    for (const section of [...front, ...body, ...annexes, ...back]) {
      const rank = order.indexOf(section.kind)
      const title = titleText(section.title)
      if (rank < highest) {
        yield {
          at: section.id,
          message: { zh: `“${title}”排在“${before}”之后。`, en: `“${title}” stands behind “${before}”.` },
          evidence: { element: title, before },
        }
        continue
      }
      highest = rank
      before = title
    }
  },
}
