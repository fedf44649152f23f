import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** The English equivalent of a term begins with a capital for no reason. */
export const termEnglishCapitalised: Rule = {
  id: 'term-english-capitalised',
  code: 'TRM-07',
  title: { zh: '术语的英文对应词首字母大写', en: 'The English equivalent is capitalised' },
  basis: clause2020('8.7'),
  mark: 'secondary',
  severity: inProfiles(gbt, 'info'),
  fix: { zh: '除专有名词外用小写。', en: 'Write lower case unless it is a proper noun.' },
  *check(_, { index }) {
    for (const { block } of index.ofType('term')) {
      for (const { language, text, isAbbreviation } of block.names) {
        // Every word in capitals looks like a name; only the first one looks like the start of a sentence.
        const isSentence = /^[A-Z][a-z]+(?: [a-z]+(?:-[a-z]+)*)+$/.test(text)
        const isTitle = /^[A-Z][a-z]+(?: (?:[A-Z][a-z]+|of|and|for|the|in|to))+$/.test(text)
        if (!language.startsWith('en') || isAbbreviation || (!isSentence && !isTitle)) continue
        yield {
          at: block.id,
          message: { zh: `英文对应词写作“${text}”。`, en: `The English equivalent is “${text}”.` },
          evidence: { term: text },
        }
      }
    }
  },
}
