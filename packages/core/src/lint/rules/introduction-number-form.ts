import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** Clauses of the introduction are not numbered 0.1, 0.2. */
export const introductionNumberForm: Rule = {
  id: 'introduction-number-form',
  code: 'STR-08',
  title: { zh: '引言的条不是 0.1、0.2 的编号', en: 'Clauses of the introduction are not numbered 0.1, 0.2' },
  basis: clause2020('8.4'),
  mark: 'memory',
  severity: inProfiles(gbt, 'info'),
  fix: { zh: '引言分条时编为 0.1、0.2……', en: 'Number them 0.1, 0.2 and so on.' },
  *check(_, { index }) {
    for (const { section } of index.ofKind('introduction')) {
      for (const { id, number } of section.sections) {
        if (number.stated === null || /^0(?:\.\d+)+$/.test(number.stated)) continue
        yield {
          at: id,
          message: {
            zh: `引言的条编号为“${number.stated}”。`,
            en: `A clause of the introduction is numbered “${number.stated}”.`,
          },
          evidence: { number: number.stated },
        }
      }
    }
  },
}
