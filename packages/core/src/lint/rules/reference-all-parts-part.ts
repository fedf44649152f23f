import { clause2020 } from '../basis.ts'
import { inProfiles, standards } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** A reference to all parts names one part, or a year. */
export const referenceAllPartsPart: Rule = {
  id: 'reference-all-parts-part',
  code: 'REF-07',
  title: { zh: '“所有部分”的引用写了部分号或年份号', en: 'A reference to all parts names a part or a year' },
  basis: clause2020('8.6'),
  mark: 'verified',
  severity: inProfiles(standards, 'warning'),
  fix: {
    zh: '只写代号和顺序号，后加“（所有部分）”和通用名称。',
    en: 'Write code and serial only, then “(all parts)” and the common title.',
  },
  *check(_, { citations }) {
    for (const { placed, number } of citations.listed) {
      if (!number || !placed.block.isAllParts || (number.part === null && number.year === null)) continue
      yield {
        at: placed.block.id,
        message: { zh: `${number.print} 是一个部分或一个版本。`, en: `${number.print} is one part or one edition.` },
        evidence: { number: number.normal },
      }
    }
  },
}
