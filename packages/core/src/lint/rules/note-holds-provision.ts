import { clause2020 } from '../basis.ts'
import type { PlacedLine } from '../index/placed.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'
import { complainOf, deontic, provisionsOf } from '../wording/provisions.ts'

/** Additional information binds, advises or allows. */
export const noteHoldsProvision: Rule = {
  id: 'note-holds-provision',
  code: 'ADD-01',
  title: {
    zh: '注、示例或脚注里有要求、推荐或允许',
    en: 'A note, example or footnote requires, recommends or permits',
  },
  basis: clause2020('9.2'),
  mark: 'verified',
  severity: {
    ...inProfiles(gbt, { draft: 'warning', examination: 'error' }),
    ...inProfiles(['iso'], 'warning'),
  },
  fix: {
    zh: '移到条文里，或改为陈述。图表的脚注和加框的示例除外。',
    en: 'Move it to the text, or make it a statement. Footnotes of tables and figures and boxed examples are exempt.',
  },
  *check(_, { index, profile }) {
    for (const found of provisionsOf(index.lines)) {
      if (!deontic.has(found.provision.type) || !isAdditional(found.line)) continue
      // Notes to entry may say how a term is to be used (ISO/IEC Directives, Part 2, 16.5.9).
      if (profile === 'iso' && found.line.around.some(({ t }) => t === 'term')) continue
      yield complainOf(found)
    }
  },
}

/** Whether a line is of a note, an example or a footnote of the text (GB/T 1.1—2020, 9.2). */
function isAdditional({ around, isFootnote, in: section }: PlacedLine): boolean {
  if (section.region === 'back') return false
  const additional = around.find(({ t }) => t === 'note' || t === 'example')
  if (additional) return additional.t === 'note' || (additional.t === 'example' && additional.isBoxed !== true)
  return isFootnote && !around.some(({ t }) => t === 'table' || t === 'figure')
}
