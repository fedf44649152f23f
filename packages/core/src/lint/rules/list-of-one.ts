import { clause2020 } from '../basis.ts'
import { isPlainList } from '../index/list-levels.ts'
import { inProfiles, standards } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** A list has one item only. */
export const listOfOne: Rule = {
  id: 'list-of-one',
  code: 'LST-02',
  title: { zh: '列项只有一项', en: 'A list has one item only' },
  basis: clause2020('7.5'),
  mark: 'memory',
  severity: inProfiles(standards, 'info'),
  fix: { zh: '改为段。', en: 'Make it a paragraph.' },
  *check(_, { index }) {
    for (const placed of index.ofType('list')) {
      // The history of a document that has one earlier edition is a list of one.
      if (!isPlainList(placed) || placed.block.items.length !== 1 || placed.in.region === 'front') continue
      yield { at: placed.block.id, message: { zh: '这个列项只有一项。', en: 'This list has one item only.' } }
    }
  },
}
