import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { symbolsOf, wordsOfLatex } from '../wording/formula-symbols.ts'

/** A quantity of a formula is a word or an abbreviation instead of one letter. */
export const formulaSymbolIsWord: Rule = {
  id: 'formula-symbol-is-word',
  code: 'FRM-04',
  title: { zh: '公式的量用了词或缩写', en: 'A quantity of a formula is a word' },
  basis: clause2020('9.9'),
  mark: 'memory',
  severity: inProfiles(gbt, 'info'),
  fix: { zh: '用一个字母加下标表示量。', en: 'Use a single letter with subscripts.' },
  *check(_, { index }) {
    for (const { block } of index.ofType('formula')) {
      const words = (symbolsOf(block.formula.mathml) ?? []).filter(symbol =>
        /^(?:[A-Za-z]{2,}|\p{Script=Han}+)$/u.test(symbol),
      )
      words.push(...wordsOfLatex(block.formula.latex))
      if (words.length === 0) continue
      yield {
        at: block.id,
        message: { zh: `公式里的量是“${words.join('、')}”。`, en: `Words stand for quantities: ${words.join(', ')}.` },
        evidence: { words },
      }
    }
  },
}
