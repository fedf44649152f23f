import { titleText } from '../../document/model/plain-text.ts'
import { ownBasis } from '../basis.ts'
import { everywhere, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** Two clauses of the same level have the same title. */
export const headingDoubled: Rule = {
  id: 'heading-doubled',
  code: 'NUM-11',
  title: { zh: '同级的条标题相同', en: 'Two clauses of a level have the same title' },
  basis: ownBasis,
  mark: 'verified',
  severity: inProfiles(everywhere, 'info'),
  fix: { zh: '合并，或使标题能够区分。', en: 'Join them, or let the titles tell them apart.' },
  *check(document, { index }) {
    const rows = [document.body, document.annexes, ...index.sections.map(({ section }) => section.sections)]
    for (const row of rows) {
      const seen = new Set<string>()
      for (const { id, title } of row) {
        const text = titleText(title)
        if (text !== '' && seen.has(text)) {
          yield {
            at: id,
            message: { zh: `标题“${text}”前面已有。`, en: `The title “${text}” was there before.` },
            evidence: { title: text },
          }
        }
        seen.add(text)
      }
    }
  },
}
