import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** Entries of the bibliography bear no numbers in brackets. */
export const bibliographyUnnumbered: Rule = {
  id: 'bibliography-unnumbered',
  code: 'BIB-01',
  title: { zh: '参考文献没有编号', en: 'The bibliography is not numbered' },
  basis: clause2020('8.13'),
  mark: 'secondary',
  severity: inProfiles(gbt, 'info'),
  fix: { zh: '各项编为 [1]、[2]……', en: 'Number its entries [1], [2] and so on.' },
  *check(_, { citations }) {
    const bare = citations.bibliography.filter(({ placed }) => placed.block.number === null)
    const [first] = bare
    if (!first) return
    yield {
      at: first.placed.block.id,
      message: {
        zh: `参考文献有 ${bare.length} 项没有编号。`,
        en: `Entries of the bibliography without a number: ${bare.length}.`,
      },
      evidence: { count: bare.length },
    }
  },
}
