import { clause2020 } from '../basis.ts'
import { inProfiles, standards } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** Titles in two languages have different numbers of elements. */
export const titleLanguagesDiffer: Rule = {
  id: 'title-languages-differ',
  code: 'TTL-06',
  title: { zh: '中英文名称的元素不对应', en: 'Titles in two languages do not match' },
  basis: clause2020('6.1'),
  mark: 'secondary',
  severity: inProfiles(standards, 'warning'),
  fix: {
    zh: '英文名称的元素逐一对应中文名称，以“—”隔开。',
    en: 'Let the elements of both titles correspond; in English “—” stands between them.',
  },
  *check({ meta }) {
    const [first, ...others] = meta.titles
    for (const other of others) {
      if (!first || other.parts.length === first.parts.length) continue
      yield {
        at: null,
        pointer: '/meta/titles',
        message: {
          zh: `${first.language} 名称有 ${first.parts.length} 段，${other.language} 名称有 ${other.parts.length} 段。`,
          en: `Elements of the title: ${first.language} ${first.parts.length}, ${other.language} ${other.parts.length}.`,
        },
        evidence: { first: [...first.parts], other: [...other.parts] },
      }
    }
  },
}
