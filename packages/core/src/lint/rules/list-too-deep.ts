import { clause2020 } from '../basis.ts'
import { listDepth } from '../index/list-levels.ts'
import { inProfiles, standards } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** A list stands in a list in a list. */
export const listTooDeep: Rule = {
  id: 'list-too-deep',
  code: 'LST-03',
  title: { zh: '列项多于两级', en: 'Lists are nested more than twice' },
  basis: clause2020('7.5'),
  mark: 'memory',
  severity: inProfiles(standards, 'info'),
  fix: { zh: '列项最多两级；改为条，或拆开。', en: 'Use two levels at most; make it clauses, or split it.' },
  *check(_, { index }) {
    for (const placed of index.ofType('list')) {
      if (listDepth(placed) !== 3) continue
      yield { at: placed.block.id, message: { zh: '列项分到了第三级。', en: 'This is the third level of a list.' } }
    }
  },
}
