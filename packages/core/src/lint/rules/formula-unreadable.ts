import { ownBasis } from '../basis.ts'
import { everywhere, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { symbolsOf } from '../wording/formula-symbols.ts'

/** The MathML of a formula is not well formed. */
export const formulaUnreadable: Rule = {
  id: 'formula-unreadable',
  code: 'FRM-06',
  title: { zh: '公式读不出', en: 'A formula cannot be read' },
  basis: ownBasis,
  mark: 'verified',
  severity: inProfiles(everywhere, 'warning'),
  fix: { zh: '重新录入公式。', en: 'Enter the formula again.' },
  *check(_, { index }) {
    for (const { block } of index.ofType('formula')) {
      // A formula kept as a picture has no MathML.
      if (block.formula.mathml === '' || symbolsOf(block.formula.mathml) !== null) continue
      yield {
        at: block.id,
        message: { zh: '公式的 MathML 不合格式。', en: 'The MathML of the formula is not well formed.' },
      }
    }
  },
}
