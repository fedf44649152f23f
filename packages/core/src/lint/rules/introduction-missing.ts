import { clause2020 } from '../basis.ts'
import { gbt2020, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { partOfTitle } from '../wording/part-title.ts'

/** A part of a set has no introduction that tells of the set. */
export const introductionMissing: Rule = {
  id: 'introduction-missing',
  code: 'STR-07',
  title: { zh: '分部分的文件没有引言', en: 'A part of a set has no introduction' },
  basis: clause2020('8.4'),
  mark: 'memory',
  severity: inProfiles(gbt2020, 'info'),
  fix: {
    zh: '写引言，说明分为部分的原因和各部分之间的关系。',
    en: 'Write an introduction on why there are parts and how they relate.',
  },
  *check({ meta }, { index }) {
    const part = partOfTitle(meta)
    if (part === null || index.first('introduction')) return
    yield {
      at: null,
      message: {
        zh: `本文件是第 ${part} 部分，却没有引言。`,
        en: `This is part ${part}, and there is no introduction.`,
      },
      evidence: { part },
    }
  },
}
