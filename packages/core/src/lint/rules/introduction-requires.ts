import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { complainOf, provisionsOf } from '../wording/provisions.ts'

/** The introduction requires something. */
export const introductionRequires: Rule = {
  id: 'introduction-requires',
  code: 'INT-01',
  title: { zh: '引言里有要求', en: 'The introduction holds a requirement' },
  basis: clause2020('8.4'),
  mark: 'memory',
  severity: inProfiles([...gbt, 'iso'], 'info'),
  fix: {
    zh: '引言只给出背景和理由；要求移到正文。',
    en: 'An introduction gives background and reasons; move requirements to the text.',
  },
  *check(_, { index }) {
    const lines = index.lines.filter(
      ({ in: section }) => (section.around[0] ?? section).section.kind === 'introduction',
    )
    for (const found of provisionsOf(lines)) if (found.provision.type === 'requirement') yield complainOf(found)
  },
}
