import { clause2020 } from '../basis.ts'
import { chinese, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** Fields of the International Classification for Standards, seventh edition. */
const fields = new Set(
  '01 03 07 11 13 17 19 21 23 25 27 29 31 33 35 37 39 43 45 47 49 53 55 59 61 65 67 71 73 75 77 79 81 83 85 87 91 93 95 97'.split(
    ' ',
  ),
)
const form = /^(\d{2})(?:\.\d{3}(?:\.\d{2})?)?$/

/** A code is none of the International Classification for Standards. */
export const icsInvalid: Rule = {
  id: 'ics-invalid',
  code: 'CVR-02',
  title: { zh: 'ICS 号不成立', en: 'An ICS code is none' },
  basis: clause2020('8.1'),
  mark: 'verified',
  severity: inProfiles([...chinese, 'iso'], { draft: 'warning', examination: 'error' }),
  fix: {
    zh: '按国际标准分类法写：两位大类，可再加“.三位”和“.两位”，如 35.240.01。',
    en: 'Write a field of two digits, then .ddd and .dd if needed: 35.240.01.',
  },
  *check({ meta }) {
    for (const [at, code] of meta.ics.entries()) {
      const field = form.exec(code.trim())?.[1]
      if ((field !== undefined && fields.has(field)) || /^[Xx.×]+$/.test(code)) continue
      const why =
        field === undefined
          ? { zh: `“${code}”不是 ICS 号的形式。`, en: `“${code}” has not the form of an ICS code.` }
          : { zh: `ICS 没有大类 ${field}（${code}）。`, en: `ICS has no field ${field} (${code}).` }
      yield { at: null, pointer: `/meta/ics/${at}`, message: why, evidence: { code } }
    }
  },
}
