import { plainText } from '../../document/model/plain-text.ts'
import { clause2020 } from '../basis.ts'
import { inProfiles, standards } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** A definition uses the term that it defines. */
export const definitionCircular: Rule = {
  id: 'definition-circular',
  code: 'TRM-06',
  title: { zh: '定义中用了被定义的术语', en: 'A definition uses its own term' },
  basis: clause2020('8.7'),
  mark: 'memory',
  severity: inProfiles(standards, 'info'),
  fix: { zh: '换一种说法，使定义能在文中代替术语。', en: 'Put it so that the definition can stand for the term.' },
  *check(_, { index }) {
    for (const { block } of index.ofType('term')) {
      const text = block.definition.map(({ inlines }) => plainText(inlines)).join('\n')
      const name = block.names.find(
        one => one.text.length >= 3 && one.language.startsWith('zh') && text.includes(one.text),
      )
      if (!name || text.startsWith(name.text)) continue
      yield {
        at: block.definition[0]?.id ?? block.id,
        message: { zh: `“${name.text}”出现在自己的定义里。`, en: `“${name.text}” stands in its own definition.` },
        evidence: { term: name.text },
      }
    }
  },
}
