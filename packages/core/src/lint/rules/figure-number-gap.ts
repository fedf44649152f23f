import { clause2020 } from '../basis.ts'
import { checkNumbers } from '../index/counted-numbers.ts'
import { inProfiles, standards } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** Printed numbers of figures leave one out, give one twice, or lack the letter of their annex. */
export const figureNumberGap: Rule = {
  id: 'figure-number-gap',
  code: 'FIG-01',
  title: { zh: '图的编号不连续', en: 'Numbers of figures are not consecutive' },
  basis: clause2020('9.7'),
  mark: 'secondary',
  severity: inProfiles(standards, 'warning'),
  fix: {
    zh: '正文从 1 起连续编号，附录中前加附录的字母从 1 起。',
    en: 'Number from 1 through the body, and from 1 behind its letter in each annex.',
  },
  *check(_, { index }) {
    yield* checkNumbers(index.ofType('figure'), { zh: '图', en: 'figure' })
  },
}
