import { ownBasis } from '../basis.ts'
import { everywhere, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** Nothing stands below a heading. */
export const clauseEmpty: Rule = {
  id: 'clause-empty',
  code: 'NUM-12',
  title: { zh: '标题下没有内容', en: 'Nothing stands below a heading' },
  basis: ownBasis,
  mark: 'verified',
  severity: inProfiles(everywhere, { draft: 'info', consultation: 'warning' }),
  fix: { zh: '写上内容，或去掉标题。', en: 'Write the content, or drop the heading.' },
  *check(_, { index }) {
    for (const { section, label, title } of index.sections) {
      if (section.sections.length > 0 || section.blocks.length > 0) continue
      // The fixed sentences of empty chapters are the matter of their own rules; contents and index are made at the end.
      if (/^(?:contents|index|normative-references|terms)$/.test(section.kind)) continue
      yield { at: section.id, message: { zh: `${label} ${title} 没有内容。`, en: `${label} ${title} is empty.` } }
    }
  },
}
