import type { Paragraph } from '../../document/model/block.ts'
import { plainText } from '../../document/model/plain-text.ts'
import { clause2020 } from '../basis.ts'
import { inProfiles, standards } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { symbolsOf, wordsOfLatex } from '../wording/formula-symbols.ts'

/** A numbered formula uses a symbol that nothing explains. */
export const formulaSymbolUnexplained: Rule = {
  id: 'formula-symbol-unexplained',
  code: 'FRM-02',
  title: { zh: '公式的符号没有说明', en: 'A symbol of a formula is not explained' },
  basis: clause2020('10.4'),
  mark: 'verified',
  severity: inProfiles(standards, { draft: 'info', consultation: 'warning' }),
  fix: { zh: '在“式中：”下逐个说明符号的含义和单位。', en: 'Explain every symbol below the formula, with its unit.' },
  *check(_, { index }) {
    const formulas = index.ofType('formula').filter(({ block }) => block.number !== null)
    if (formulas.length === 0) return
    // Explanations stand below the formula, below another one, in the chapter on symbols, or in paragraphs of their own.
    const explained = new Set<string>()
    for (const { block } of index.lines) addExplained(block, explained)
    for (const { block } of formulas) {
      // A word is another rule's business.
      const words = wordsOfLatex(block.formula.latex).join('')
      const letters = (symbolsOf(block.formula.mathml) ?? []).filter(
        symbol => /^\p{L}$/u.test(symbol) && !words.includes(symbol),
      )
      const missing = letters.filter(symbol => !explained.has(symbol))
      if (missing.length === 0) continue
      yield {
        at: block.id,
        message: { zh: `没有说明 ${missing.join('、')}。`, en: `Not explained: ${missing.join(', ')}.` },
        evidence: { symbols: missing },
      }
    }
  },
}

/** `S——面积；`: the symbols before the dash or colon are explained. */
function addExplained({ inlines }: Paragraph, explained: Set<string>): void {
  let before = ''
  for (const inline of inlines) {
    const text = plainText([inline])
    const end = text.search(/—|–|[:：]|是|为|表示|\bis\b|\bare\b/)
    before += (end < 0 ? text : text.slice(0, end)).normalize('NFKC')
    if (before.length > longest) return
    if (inline.t === 'math') before += (symbolsOf(inline.mathml) ?? []).join(' ')
    if (end < 0) continue
    for (const [symbol] of before.matchAll(/\p{L}/gu)) explained.add(symbol)
    return
  }
}

/** Characters before the dash; more are a sentence. */
const longest = 24
