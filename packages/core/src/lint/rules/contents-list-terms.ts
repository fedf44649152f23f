import { clause2020 } from '../basis.ts'
import { readContents } from '../index/contents.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** The contents list term entries. */
export const contentsListTerms: Rule = {
  id: 'contents-list-terms',
  code: 'STR-12',
  title: { zh: '目次列出了术语', en: 'The contents list terms' },
  basis: clause2020('8.2'),
  mark: 'verified',
  severity: inProfiles(gbt, 'warning'),
  fix: { zh: '从目次中去掉术语条目。', en: 'Take the term entries out of the contents.' },
  *check(_, { index }) {
    for (const { at, text, isTerm } of readContents(index)) {
      if (!isTerm) continue
      yield {
        at,
        message: { zh: `目次列出了术语“${text}”。`, en: `The contents list the term “${text}”.` },
        evidence: { entry: text },
      }
    }
  },
}
