import { ownBasis } from '../basis.ts'
import { inProfiles, standards } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** Two entries define the same term. */
export const termDefinedTwice: Rule = {
  id: 'term-defined-twice',
  code: 'TRM-12',
  title: { zh: '同一术语界定了两次', en: 'A term is defined twice' },
  basis: ownBasis,
  mark: 'verified',
  severity: inProfiles(standards, 'warning'),
  fix: {
    zh: '合并两个条目；确有两个概念的，在术语后加〈领域〉区分。',
    en: 'Join the entries; tell two concepts apart by a 〈field〉.',
  },
  *check(_, { index }) {
    const seen = new Set<string>()
    for (const { block } of index.ofType('term')) {
      const name = block.names.find(({ status }) => status === 'preferred')?.text.trim() ?? ''
      if (name === '') continue
      if (seen.has(name)) {
        yield {
          at: block.id,
          message: { zh: `“${name}”已经界定过。`, en: `“${name}” was defined before.` },
          evidence: { term: name },
        }
      }
      seen.add(name)
    }
  },
}
