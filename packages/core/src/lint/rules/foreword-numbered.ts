import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** A foreword or introduction bears a clause number. */
export const forewordNumbered: Rule = {
  id: 'foreword-numbered',
  code: 'STR-05',
  title: { zh: '前言或引言编了章号', en: 'Foreword or introduction bears a number' },
  basis: clause2020('8.3、8.4'),
  mark: 'verified',
  severity: inProfiles(gbt, 'error'),
  fix: { zh: '去掉标题前的编号。', en: 'Take the number off the heading.' },
  *check({ front }) {
    for (const { id, kind, number } of front) {
      if (kind === 'contents' || number.stated === null || /^0$/.test(number.stated)) continue
      const name = kind === 'foreword' ? { zh: '前言', en: 'The foreword' } : { zh: '引言', en: 'The introduction' }
      yield {
        at: id,
        message: { zh: `${name.zh}编了号“${number.stated}”。`, en: `${name.en} bears the number “${number.stated}”.` },
        evidence: { number: number.stated },
      }
    }
  },
}
