import { clause2020 } from '../basis.ts'
import { inProfiles, standards } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** A chapter has no title. */
export const chapterWithoutTitle: Rule = {
  id: 'chapter-without-title',
  code: 'NUM-08',
  title: { zh: '章没有标题', en: 'A chapter has no title' },
  basis: clause2020('7.2'),
  mark: 'secondary',
  severity: inProfiles(standards, 'warning'),
  fix: { zh: '每一章都要有标题。', en: 'Give every chapter a title.' },
  *check(_, { index }) {
    for (const { section, depth, region, title, label } of index.sections) {
      if (depth !== 1 || region !== 'body' || title !== '') continue
      yield { at: section.id, message: { zh: `第 ${label} 章没有标题。`, en: `Chapter ${label} has no title.` } }
    }
  },
}
