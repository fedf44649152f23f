import { clause2020 } from '../basis.ts'
import { checkNumbers } from '../index/counted-numbers.ts'
import { inProfiles, standards } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** Printed numbers of tables leave one out, give one twice, or lack the letter of their annex. */
export const tableNumberGap: Rule = {
  id: 'table-number-gap',
  code: 'TBL-01',
  title: { zh: '表的编号不连续', en: 'Numbers of tables are not consecutive' },
  basis: clause2020('9.8'),
  mark: 'secondary',
  severity: inProfiles(standards, 'warning'),
  fix: {
    zh: '正文从 1 起连续编号，附录中前加附录的字母从 1 起。',
    en: 'Number from 1 through the body, and from 1 behind its letter in each annex.',
  },
  *check(_, { index }) {
    yield* checkNumbers(index.ofType('table'), { zh: '表', en: 'table' })
  },
}
