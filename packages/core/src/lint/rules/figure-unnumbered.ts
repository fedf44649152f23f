import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** A picture of the body has no number. */
export const figureUnnumbered: Rule = {
  id: 'figure-unnumbered',
  code: 'FIG-01',
  title: { zh: '图没有编号', en: 'A figure bears no number' },
  basis: clause2020('9.7'),
  mark: 'secondary',
  severity: inProfiles(gbt, { draft: 'info', consultation: 'warning' }),
  fix: {
    zh: '在图下加编号和标题，只有一幅图也编为“图1”。',
    en: 'Give it a number and a title below; a single figure is figure 1 as well.',
  },
  *check(_, { index }) {
    for (const { block, around, in: section } of index.ofType('figure')) {
      if (block.number !== null || around.length > 0) continue
      if (section.region !== 'body' && section.region !== 'annexes') continue
      yield { at: block.id, message: { zh: '这幅图没有编号。', en: 'This figure bears no number.' } }
    }
  },
}
