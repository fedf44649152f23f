import { clause2020 } from '../basis.ts'
import { inProfiles, standards } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** A term is defined and used nowhere else. */
export const termNotUsed: Rule = {
  id: 'term-not-used',
  code: 'TRM-03',
  title: { zh: '界定的术语没有使用', en: 'A defined term is not used' },
  basis: clause2020('8.7'),
  mark: 'memory',
  severity: inProfiles(standards, 'info'),
  fix: { zh: '只界定文中使用的术语。', en: 'Define only terms that the document uses.' },
  *check(_, { index }) {
    const terms = index.ofType('term')
    const others = index.sections.some(({ section }) => section.kind === 'clause' || section.kind === 'annex')
    // A vocabulary has nothing but terms.
    if (terms.length === 0 || !others) return
    const body = index.lines.filter(({ in: { section } }) => section.kind !== 'contents' && section.kind !== 'foreword')
    // What stands in no term entry at all is searched at once.
    const outside = body.filter(({ around }) => around[0]?.t !== 'term').map(({ text }) => text)
    const inEntries = body.filter(({ around }) => around[0]?.t === 'term')
    const titles = index.sections.filter(({ section }) => section.kind !== 'contents').map(({ title }) => title)
    const code = [...index.ofType('code'), ...index.ofType('opaque')].map(({ block }) => block.text)
    const captions = [...index.ofType('table'), ...index.ofType('figure')].flatMap(({ block }) =>
      block.title.map(inline => ('text' in inline ? inline.text : '')),
    )
    const elsewhere = [...titles, ...code, ...captions, ...outside].join('\n').toLowerCase()
    for (const { block } of terms) {
      const names = block.names.filter(({ text }) => text.trim() !== '').map(({ text }) => text.toLowerCase())
      const isUsed = (text: string) => names.some(name => text.includes(name))
      if (names.length === 0 || isUsed(elsewhere)) continue
      if (inEntries.some(({ around, text }) => around[0] !== block && isUsed(text.toLowerCase()))) continue
      yield {
        at: block.id,
        message: {
          zh: `“${block.names[0]?.text}”界定后没有使用。`,
          en: `“${block.names[0]?.text}” is defined and not used.`,
        },
        evidence: { term: block.names[0]?.text ?? null },
      }
    }
  },
}
