import { clause2020 } from '../basis.ts'
import { inProfiles, standards } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** The text uses a term that its own vocabulary deprecates. */
export const deprecatedTermUsed: Rule = {
  id: 'deprecated-term-used',
  code: 'TRM-08',
  title: { zh: '使用了自己列为“拒用”的术语', en: 'A deprecated term is used' },
  basis: clause2020('8.7'),
  mark: 'secondary',
  severity: inProfiles(standards, 'warning'),
  fix: { zh: '改用首选术语。', en: 'Use the preferred term.' },
  *check(_, { index }) {
    const deprecated = index.ofType('term').flatMap(({ block }) => {
      const preferred = block.names.find(({ status }) => status === 'preferred')?.text ?? ''
      return block.names
        .filter(({ status, text }) => status === 'deprecated' && text.length >= 2 && !preferred.includes(text))
        .map(({ text }) => ({ text, preferred }))
    })
    if (deprecated.length === 0) return
    for (const { block, in: section, around, text } of index.lines) {
      if (section.section.kind !== 'clause' && section.region !== 'annexes') continue
      if (around.some(({ t }) => t === 'term')) continue
      for (const { text: word, preferred } of deprecated) {
        if (!text.includes(word)) continue
        yield {
          at: block.id,
          message: { zh: `用了“${word}”，应为“${preferred}”。`, en: `“${word}” is used, “${preferred}” is preferred.` },
          evidence: { term: word, preferred },
        }
      }
    }
  },
}
