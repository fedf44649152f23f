import { clause2020 } from '../basis.ts'
import { inProfiles, standards } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** A clause, table or figure of another document is cited without the year of that document. */
export const undatedReferenceToClause: Rule = {
  id: 'undated-reference-to-clause',
  code: 'REF-09',
  title: { zh: '不注日期却引用具体条款', en: 'A particular clause is cited without the year' },
  basis: clause2020('9.5'),
  mark: 'secondary',
  severity: inProfiles(standards, 'warning'),
  fix: {
    zh: '写上年份号，并在规范性引用文件中注日期；或者引用整个文件。',
    en: 'Give the year, here and in the list; or cite the document as a whole.',
  },
  *check(_, { citations }) {
    for (const { reference, line, isBinding } of citations.cited) {
      if (!isBinding || reference.isDated || reference.clause === undefined) continue
      yield {
        at: line.block.id,
        message: {
          zh: `引用了 ${reference.normal} 的“${reference.clause}”，没有年份号。`,
          en: `“${reference.clause}” of ${reference.normal} is cited without a year.`,
        },
        evidence: { number: reference.normal, clause: reference.clause },
      }
    }
  },
}
