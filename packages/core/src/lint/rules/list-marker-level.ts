import { clause2020 } from '../basis.ts'
import { isPlainList, listDepth } from '../index/list-levels.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

/** Markers by level: ——, a) first, ●, · or 1) second. */
const outer = new Set(['dash', 'alpha'])
const inner = new Set(['bullet', 'arabic'])

/** A list has the markers of the other level. */
export const listMarkerLevel: Rule = {
  id: 'list-marker-level',
  code: 'LST-04',
  title: { zh: '列项符号与级别不符', en: 'A list has the markers of another level' },
  basis: clause2020('7.5'),
  mark: 'memory',
  severity: inProfiles(gbt, 'info'),
  fix: { zh: '第一级用“——”或 a)，第二级用“·”或 1)。', en: 'Use —— or a) at the first level, · or 1) at the second.' },
  *check(_, { index }) {
    for (const placed of index.ofType('list')) {
      const depth = listDepth(placed)
      if (!isPlainList(placed) || depth > 2) continue
      const { style } = placed.block
      if ((depth === 1 ? outer : inner).has(style)) continue
      yield {
        at: placed.block.id,
        message: { zh: `第 ${depth} 级列项用了 ${style}。`, en: `Level ${depth} of a list has ${style} markers.` },
        evidence: { style, level: depth },
      }
    }
  },
}
