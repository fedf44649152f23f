import { plainText } from '../../document/model/plain-text.ts'
import { clause2020 } from '../basis.ts'
import { inProfiles, standards } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** A definition begins with the term itself or with 是指. */
export const definitionBeginsWithTerm: Rule = {
  id: 'definition-begins-with-term',
  code: 'TRM-05',
  title: { zh: '定义以术语本身或“是指”开头', en: 'A definition begins with its term or with “means”' },
  basis: clause2020('8.7'),
  mark: 'secondary',
  severity: inProfiles(standards, 'warning'),
  fix: {
    zh: '直接写定义，不重复术语，不用“是指”。',
    en: 'Write the definition itself, without the term and without “means”.',
  },
  *check(_, { index, profile }) {
    for (const { block } of index.ofType('term')) {
      const [first] = block.definition
      if (!first) continue
      const text = plainText(first.inlines).trim()
      const name = block.names.find(one => one.text !== '' && repeats(text, one.text))?.text
      const word = /^(?:是指|指的是|系指|即|指(?![标示导令定挥针数纹])|is |are |means )/.exec(text)?.[0]
      // ISO/IEC Directives, Part 2, 16.5.6: no article either.
      const article = profile === 'iso' ? /^(?:an?|the) /i.exec(text)?.[0].trim() : undefined
      const begins = name ?? word ?? article
      if (begins === undefined) continue
      yield {
        at: first.id,
        message: { zh: `定义以“${begins}”开头。`, en: `The definition begins with “${begins}”.` },
        evidence: { beginning: begins },
      }
    }
  },
}

/** The term followed by a word that says “is”; 数据 may well begin the definition of 数据 as a longer word. */
function repeats(text: string, term: string): boolean {
  return text.startsWith(term) && /^(?:[:：，,]|是|指|为|即|\s*(?:is|are|means)\b)/.test(text.slice(term.length))
}
