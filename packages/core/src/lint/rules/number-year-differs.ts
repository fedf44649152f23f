import { parseNumber } from '../../number/parse.ts'
import { clause2020 } from '../basis.ts'
import { chinese, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** The year of the number is not the year of issue. */
export const numberYearDiffers: Rule = {
  id: 'number-year-differs',
  code: 'CVR-03',
  title: { zh: '年份号与发布年份不同', en: 'The year of the number is not the year of issue' },
  basis: clause2020('8.1'),
  mark: 'secondary',
  severity: inProfiles(chinese, 'warning'),
  fix: { zh: '核对年份号和发布日期。', en: 'Compare the year of the number with the date of issue.' },
  *check({ meta }) {
    if (meta.number === null || meta.issued === null) return
    const number = parseNumber(meta.number)
    if (number.normal === null || number.year === null || meta.issued.startsWith(number.year)) return
    yield {
      at: null,
      pointer: '/meta/number',
      message: {
        zh: `编号的年份是 ${number.year}，发布日期是 ${meta.issued}。`,
        en: `The number says ${number.year}, the date of issue is ${meta.issued}.`,
      },
      evidence: { year: number.year, issued: meta.issued },
    }
  },
}
