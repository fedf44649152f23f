import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { units } from '../wording/units.ts'

/** A digit right before the symbol of a unit; codes such as `G5mm2x` are none, nor are letters that go on. */
const tight = new RegExp(
  String.raw`(?<![\w.\-—–/]|[图表式第]\s?)\d+(?:\.\d+)?(?=(?:${units})(?![\w/*]|-\w|级|型|店))`,
  'g',
)
const unitAtStart = new RegExp(`^(?:${units})`)
/** 见5.2d) and 图3d are items and parts, not quantities. */
const label = /^\d+(?:\.\d+)*[a-z]$/
const leads = /(?:见|按照?|依据|符合|满足|遵守|条|款|项|[、和与及或])\s*$/

/** No blank stands between a value and its unit. */
export const unitWithoutSpace: Rule = {
  id: 'unit-without-space',
  code: 'TXT-01',
  title: { zh: '数值与单位之间没有空', en: 'No blank between value and unit' },
  basis: clause2020('9.13'),
  mark: 'secondary',
  // Engineering standards print 100mm.
  severity: inProfiles(gbt, { draft: 'info', examination: 'warning' }),
  fix: { zh: '数值与单位符号之间空半个汉字。', en: 'Put a blank between the value and the symbol of its unit.' },
  *check(_, { index }) {
    for (const { block, text } of index.lines) {
      // Nearly every line has no such pair, and the pattern is long.
      if (!/\d[A-Za-zμµΩ]/.test(text)) continue
      for (const match of text.matchAll(tight)) {
        const end = match.index + match[0].length
        const unit = unitAtStart.exec(text.slice(end))?.[0] ?? ''
        if (isLabel(text, { start: match.index, end: end + unit.length })) continue
        yield {
          at: block.id,
          message: { zh: `写作“${match[0]}${unit}”。`, en: `It says “${match[0]}${unit}”.` },
          evidence: { text: match[0] + unit },
          edit: { at: block.id, part: 'text', start: match.index, end, old: match[0], text: `${match[0]} ` },
        }
      }
    }
  },
}

function isLabel(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  if (!label.test(text.slice(start, end))) return false
  const before = text.slice(0, start)
  const isClosed = /^[)）]/.test(text.slice(end)) && !/[(（][^)）]*$/.test(before)
  return isClosed || (text.slice(start, end).includes('.') && leads.test(before))
}
