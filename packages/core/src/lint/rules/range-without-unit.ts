import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { units } from '../wording/units.ts'

const range = new RegExp(
  String.raw`(?<![\w.\-—–/~～])(\d+(?:\.\d+)?)(\s*)([~～–—-])(\s*)(\d+(?:\.\d+)?)(\s*)(${units}|%|℃)(?![\w/])`,
  'g',
)

/** The first value of a range has no unit, so that 60~80% may be read as 60 to 80 %. */
export const rangeWithoutUnit: Rule = {
  id: 'range-without-unit',
  code: 'TXT-01',
  title: { zh: '范围的第一个值没有单位', en: 'The first value of a range has no unit' },
  basis: clause2020('9.13'),
  mark: 'secondary',
  severity: inProfiles(gbt, { draft: 'info', examination: 'warning' }),
  fix: {
    zh: '两个值都写单位：10 kPa～12 kPa，60%～80%。',
    en: 'Give both values their unit: 10 kPa～12 kPa, 60%～80%.',
  },
  *check(_, { index }) {
    for (const { block, text } of index.lines) {
      if (!/\d\s*[~～–—-]\s*\d/.test(text)) continue
      for (const match of text.matchAll(range)) {
        const [old, from = '', , given = '', , to = '', , unit = ''] = match
        const sign = given === '-' ? '～' : given
        const gap = /[%℃]/.test(unit) ? '' : ' '
        const better = `${from}${gap}${unit}${sign}${to}${gap}${unit}`
        yield {
          at: block.id,
          message: { zh: `“${old}”应写作“${better}”。`, en: `“${old}” is to be “${better}”.` },
          evidence: { text: old, expected: better },
          edit: { at: block.id, part: 'text', start: match.index, end: match.index + old.length, old, text: better },
        }
      }
    }
  },
}
