import { clause2020 } from '../basis.ts'
import { inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { complainOf, provisionsOf, technicalLines } from '../wording/provisions.ts'

/** A guidance document requires something. */
export const guideRequires: Rule = {
  id: 'guide-requires',
  code: 'MOD-07',
  title: { zh: '指南里有要求', en: 'A guide holds a requirement' },
  basis: clause2020('9.1'),
  mark: 'memory',
  severity: inProfiles(['guide'], 'info'),
  fix: {
    zh: '指南、指导性技术文件用“宜”“可”给出建议，不设“应”。',
    en: 'A guide recommends with 宜 and permits with 可; it requires nothing.',
  },
  *check(_, { index }) {
    for (const found of provisionsOf(technicalLines(index))) {
      if (found.provision.type === 'requirement' && found.provision.leadIn === undefined) yield complainOf(found)
    }
  },
}
