import { clause2020 } from '../basis.ts'
import { inProfiles, standards } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** An annex has no title. */
export const annexWithoutTitle: Rule = {
  id: 'annex-without-title',
  code: 'ANX-01',
  title: { zh: '附录没有标题', en: 'An annex has no title' },
  basis: clause2020('10.4'),
  mark: 'verified',
  severity: inProfiles(standards, { draft: 'warning', consultation: 'error' }),
  fix: { zh: '在“附录×”“（规范性）”或“（资料性）”下写标题。', en: 'Write a title below letter and nature.' },
  *check({ annexes }, { index }) {
    for (const { section, title, label } of index.sections) {
      if (!annexes.includes(section) || title !== '') continue
      yield { at: section.id, message: { zh: `${label} 没有标题。`, en: `${label} has no title.` } }
    }
  },
}
