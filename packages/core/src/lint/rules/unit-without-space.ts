import { clause2020 } from '../basis.ts'
import { chinese, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { units } from '../wording/units.ts'

/** A digit right before the symbol of a unit; codes such as `G5mm2x` are none, nor are letters that go on. */
const tight = new RegExp(String.raw`(?<![\w.\-—–/])\d+(?:\.\d+)?(?=(?:${units})(?![\w/*]|-\w))`, 'g')

/** No blank stands between a value and its unit. */
export const unitWithoutSpace: Rule = {
  id: 'unit-without-space',
  code: 'TXT-01',
  title: { zh: '数值与单位之间没有空', en: 'No blank between value and unit' },
  basis: clause2020('9.13'),
  mark: 'secondary',
  severity: inProfiles(chinese, { draft: 'info', examination: 'warning' }),
  fix: { zh: '数值与单位符号之间空半个汉字。', en: 'Put a blank between the value and the symbol of its unit.' },
  *check(_, { index }) {
    for (const { block, text } of index.lines) {
      for (const match of text.matchAll(tight)) {
        const end = match.index + match[0].length
        const unit = new RegExp(`^(?:${units})`).exec(text.slice(end))?.[0] ?? ''
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
