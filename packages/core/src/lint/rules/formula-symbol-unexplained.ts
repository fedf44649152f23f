import type { Block } from '../../document/model/block.ts'
import { blockText } from '../../document/model/plain-text.ts'
import { blocksInside } from '../../document/model/walk.ts'
import { clause2020 } from '../basis.ts'
import { inProfiles, standards } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { symbolsOf } from '../wording/formula-symbols.ts'

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
    // A symbol that was explained once, or stands in the chapter on symbols, needs no second explanation.
    const explained = new Set<string>()
    for (const { block, in: section } of index.blocks) {
      if ((section.around[0] ?? section).section.kind === 'symbols') addExplained(block, explained)
      if (block.t !== 'formula') continue
      for (const inner of block.where) addExplained(inner, explained)
      if (block.number === null) continue
      const missing = (symbolsOf(block.formula.mathml) ?? []).filter(symbol => !explained.has(symbol))
      if (missing.length === 0) continue
      yield {
        at: block.id,
        message: { zh: `没有说明 ${missing.join('、')}。`, en: `Not explained: ${missing.join(', ')}.` },
        evidence: { symbols: missing },
      }
    }
  },
}

function addExplained(block: Block, explained: Set<string>): void {
  if (block.t === 'paragraph') {
    for (const inline of block.inlines) {
      if (inline.t === 'math') for (const symbol of symbolsOf(inline.mathml) ?? []) explained.add(symbol)
    }
  }
  const before = /^[^—–:：]{1,24}(?=——|—|–|:|：)/.exec(blockText(block))?.[0] ?? ''
  for (const [symbol] of before.normalize('NFKC').matchAll(/[\p{L}]/gu)) explained.add(symbol)
  for (const [word] of before.matchAll(/[A-Za-z]{2,}/g)) explained.add(word)
  for (const inner of blocksInside(block)) addExplained(inner, explained)
}
