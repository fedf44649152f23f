import { clause2020 } from '../basis.ts'
import { inProfiles, standards } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** A document is cited with a year and listed without, or the other way round. */
export const citationDatingDiffers: Rule = {
  id: 'citation-dating-differs',
  code: 'REF-16',
  title: { zh: '文中与清单的年份号不一致', en: 'Text and list differ about the year' },
  basis: clause2020('9.5'),
  mark: 'secondary',
  severity: inProfiles(standards, { draft: 'info', consultation: 'warning' }),
  fix: {
    zh: '注日期引用的，文中和清单都写年份号；不注日期的，都不写。',
    en: 'Give the year in both places or in neither.',
  },
  *check(_, { citations: { cited, listed } }) {
    const byKey = Map.groupBy(listed, ({ key }) => key)
    const seen = new Set<string>()
    for (const { reference, line, key, isBinding } of cited) {
      const entries = byKey.get(key)
      if (!isBinding || !entries || seen.has(reference.normal)) continue
      if (entries.some(({ placed }) => placed.block.standard === reference.normal)) continue
      seen.add(reference.normal)
      const listedAs = entries.flatMap(({ number }) => (number ? [number.print] : []))
      yield {
        at: line.block.id,
        message: {
          zh: `文中是 ${reference.normal}，清单中是 ${listedAs.join('、')}。`,
          en: `The text has ${reference.normal}, the list ${listedAs.join(', ')}.`,
        },
        evidence: { cited: reference.normal, listed: listedAs },
      }
    }
  },
}
