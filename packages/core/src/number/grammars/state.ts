import { forceOf, markShape } from './mark.ts'
import { matchAt, pattern } from './pieces.ts'
import type { Grammar } from './reading.ts'
import { plainReading } from './reading.ts'
import { readTail } from './tail.ts'

/** With the branch in brackets for those of a ministry or place: `JJG(交通) 123`, `JJG(京) 39`. */
const metrology = pattern('JJ(?<kind>G|F)[ ]?(?:\\((?<branch>[\\u4e00-\\u9fff]{1,6})\\))?(?![A-Z])')

/** Reads `JJG 1036-2008` (检定规程) and `JJF 1001-2011` (技术规范). */
export const readMetrology: Grammar = (text, at) => {
  const match = matchAt(metrology, text, at)
  if (!match) return null
  const { kind, branch } = match.groups ?? {}
  return readTail(text, {
    start: at,
    end: at + match[0].length,
    code: `JJ${kind}${branch ? `(${branch})` : ''}`,
    class: 'metrology',
    scheme: kind === 'G' ? 'metrology-regulation' : 'metrology-specification',
    force: 'unknown',
    strength: 'certain',
  })
}

const military = pattern(`GJB(?<kind>Z)?(?:${markShape('Z|J')})?(?![A-Z])`)

/** Reads `GJB 9001C-2017`, `GJB/Z 9001`, `GJB 150.1A-2009`, old `GJBz 20123-92`. */
export const readMilitary: Grammar = (text, at) => {
  const match = matchAt(military, text, at)
  if (!match) return null
  const { kind, slashed, loose } = match.groups ?? {}
  const mark = slashed ?? loose
  return readTail(text, {
    start: at,
    end: at + match[0].length,
    code: kind ? 'GJBz' : `GJB${mark ? `/${mark}` : ''}`,
    class: 'military',
    scheme: 'military',
    force: forceOf(mark, 'unknown'),
    strength: 'certain',
    style: 'revision',
  })
}

const plan = pattern('(?<year>20\\d{2})(?<serial>\\d{4})-{1,2}(?<kind>[TQZ])-{1,2}(?<department>\\d{3})(?![\\dA-Z])')

/** Reads the number of a national plan (国家标准计划号), `20213297-T-469`: not a standard yet. */
export const readPlan: Grammar = (text, at) => {
  const match = matchAt(plan, text, at)
  if (!match) return null
  const { year = '', serial = '', kind, department } = match.groups ?? {}
  const normal = `${year}${serial}-${kind}-${department}`
  return {
    ...plainReading,
    start: at,
    end: at + match[0].length,
    codeEnd: at,
    class: 'plan',
    scheme: 'plan-national',
    force: kind === 'Q' ? 'mandatory' : forceOf(kind, 'unknown'),
    strength: 'certain',
    code: null,
    serial,
    year,
    normal,
    print: normal,
  }
}
