import { parseNumber } from '../../number/parse.ts'
import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** The number of the document divides a part into parts. */
export const partDivided: Rule = {
  id: 'part-divided',
  code: 'NUM-10',
  title: { zh: '部分又分成了部分', en: 'A part is divided into parts' },
  basis: clause2020('7.1'),
  mark: 'secondary',
  severity: inProfiles(gbt, 'warning'),
  fix: { zh: '部分不再分部分；另编部分号。', en: 'Parts are not divided; give it a part number of its own.' },
  *check({ meta }) {
    if (meta.number === null) return
    const number = parseNumber(meta.number)
    const part = number.normal === null ? /\d+(\.\d+){2,}(?=[—–-]|$)/.exec(meta.number)?.[0] : number.part
    if (part === null || part === undefined || !/\./.test(part)) return
    yield {
      at: null,
      pointer: '/meta/number',
      message: { zh: `编号“${meta.number}”的部分号有两级。`, en: `The number “${meta.number}” has a part of a part.` },
      evidence: { number: meta.number },
    }
  },
}
