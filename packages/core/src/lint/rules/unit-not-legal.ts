import { clause2020 } from '../basis.ts'
import { chinese, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { maskQuoted } from '../wording/mask.ts'

const unit = /(?<=\d\s*)(?:pp[mb]|rpm|kgf|psi|℉|mmH2O|亩|公尺|公分|英寸|英尺|英里|华里|市斤|市尺|马力)(?![A-Za-z])/g

/** A value is given in a unit that is no legal one. */
export const unitNotLegal: Rule = {
  id: 'unit-not-legal',
  code: 'TXT-02',
  title: { zh: '使用了非法定计量单位', en: 'A unit is not a legal one' },
  basis: clause2020('9.13'),
  mark: 'secondary',
  severity: inProfiles(chinese, 'warning'),
  fix: { zh: '换算成法定计量单位。', en: 'Convert it to a legal unit.' },
  *check(_, { index }) {
    for (const { block, text } of index.lines) {
      for (const match of maskQuoted(text).matchAll(unit)) {
        yield {
          at: block.id,
          message: { zh: `用了单位“${match[0]}”。`, en: `The unit “${match[0]}” is used.` },
          evidence: { unit: match[0] },
        }
      }
    }
  },
}
