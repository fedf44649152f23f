import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** Entries of the normative references bear numbers. */
export const referencesNumbered: Rule = {
  id: 'references-numbered',
  code: 'REF-05',
  title: { zh: '规范性引用文件编了序号', en: 'The normative references are numbered' },
  basis: clause2020('8.6'),
  mark: 'memory',
  severity: inProfiles(gbt, 'info'),
  fix: { zh: '去掉清单中的序号。', en: 'Take the numbers off the list.' },
  *check(_, { citations }) {
    const numbered = citations.listed.filter(({ placed }) => placed.block.number !== null)
    const [first] = numbered
    if (!first) return
    yield {
      at: first.placed.block.id,
      message: {
        zh: `清单中有 ${numbered.length} 项编了序号。`,
        en: `Numbered entries of the list: ${numbered.length}.`,
      },
      evidence: { count: numbered.length },
    }
  },
}
