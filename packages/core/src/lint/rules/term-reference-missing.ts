import { shownNumber } from '../../document/model/number-document.ts'
import { plainText } from '../../document/model/plain-text.ts'
import { clause2020 } from '../basis.ts'
import { gbt2020, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** A definition uses another term without the number of its entry: 标准（3.1.2）. */
export const termReferenceMissing: Rule = {
  id: 'term-reference-missing',
  code: 'TRM-11',
  title: { zh: '定义中的术语没有注明条目编号', en: 'A term in a definition lacks the number of its entry' },
  basis: clause2020('8.7'),
  mark: 'secondary',
  // Published standards rarely do it, and the clause only shows it: asked for by name alone.
  severity: inProfiles(gbt2020, 'off'),
  fix: { zh: '在该术语后的括号中写条目编号。', en: 'Add the number of its entry in brackets.' },
  *check(_, { index }) {
    const terms = index.ofType('term').flatMap(({ block }) => {
      const name = block.names[0]?.text ?? ''
      return name.length >= 3 ? [{ block, name, number: shownNumber(block.number) }] : []
    })
    // Longer ones first: 公共停车场 is not the term 停车场.
    terms.sort((a, b) => b.name.length - a.name.length)
    for (const { block } of index.ofType('term')) {
      const [first] = block.definition
      if (!first) continue
      let text = plainText(first.inlines)
      for (const { block: other, name, number } of terms) {
        const at = text.indexOf(name)
        if (at < 0) continue
        const isMarked = /^\s*[（(]/.test(text.slice(at + name.length))
        text = text.replaceAll(name, '\u0000'.repeat(name.length))
        if (other === block || isMarked || number === null) continue
        yield {
          at: first.id,
          message: { zh: `“${name}”后没有“（${number}）”。`, en: `“${name}” is not followed by “(${number})”.` },
          evidence: { term: name, number },
        }
      }
    }
  },
}
