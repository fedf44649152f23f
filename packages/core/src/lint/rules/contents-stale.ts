import { clause2020 } from '../basis.ts'
import { readContents } from '../index/contents.ts'
import { chinese, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** The contents list a heading that the document does not have. */
export const contentsStale: Rule = {
  id: 'contents-stale',
  code: 'STR-12',
  title: { zh: '目次与标题不一致', en: 'The contents are out of date' },
  basis: clause2020('8.2'),
  mark: 'verified',
  severity: inProfiles([...chinese, 'iso', 'other'], { draft: 'info', consultation: 'warning' }),
  fix: { zh: '在文字处理软件中更新目次。', en: 'Update the contents in the word processor.' },
  *check(_, { index }) {
    const headings = readContents(index)
    for (const { at, text, isMet } of headings) {
      if (isMet) continue
      yield {
        at,
        message: { zh: `目次中的“${text}”与任何标题都不相同。`, en: `“${text}” in the contents equals no heading.` },
        evidence: { entry: text },
      }
    }
  },
}
