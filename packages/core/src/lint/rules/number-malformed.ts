import { parseNumber } from '../../number/parse.ts'
import { clause2020 } from '../basis.ts'
import { chinese, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** The number on the cover is none, and no placeholder either. */
export const numberMalformed: Rule = {
  id: 'number-malformed',
  code: 'CVR-03',
  title: { zh: '封面上的文件编号不成立', en: 'The number on the cover is none' },
  basis: clause2020('8.1'),
  mark: 'secondary',
  severity: inProfiles(chinese, 'warning'),
  fix: {
    zh: '按“代号 顺序号—年份号”写，如 DB31/T 1361—2022。',
    en: 'Write code, serial and year, such as DB31/T 1361—2022.',
  },
  *check({ meta }) {
    const number = meta.number
    if (number === null || /[XxＸ×*？?□_]{2}/.test(number)) return
    const parsed = parseNumber(number)
    if (parsed.normal !== null && parsed.year !== null) return
    yield {
      at: null,
      pointer: '/meta/number',
      message:
        parsed.normal === null
          ? { zh: `“${number}”不是标准号。`, en: `“${number}” is no number of a standard.` }
          : { zh: `“${number}”没有年份号。`, en: `“${number}” has no year.` },
      evidence: { number },
    }
  },
}
