import type { StandardNumber } from '../../number/number.ts'
import { clause2020 } from '../basis.ts'
import { gbt, inProfiles } from '../profiles.ts'
import type { Rule } from '../rule.ts'

const groups: readonly StandardNumber['class'][] = ['national', 'sector', 'local', 'group', 'international', 'foreign']

/** The normative references are not in the order of the rulebook. */
export const referencesOutOfOrder: Rule = {
  id: 'references-out-of-order',
  code: 'REF-06',
  title: { zh: '规范性引用文件的次序不对', en: 'The normative references are out of order' },
  basis: clause2020('8.6'),
  mark: 'memory',
  severity: inProfiles(gbt, 'info'),
  fix: {
    zh: '按国家、行业、地方、团体、国际、其他文件排列，同类按顺序号。',
    en: 'National, sector, local, group, international, others; within a group by serial.',
  },
  *check(_, { citations }) {
    let last: StandardNumber | null = null
    for (const { placed, number } of citations.listed) {
      if (!number || !groups.includes(number.class)) continue
      if (last && isBehind(last, number)) {
        yield {
          at: placed.block.id,
          message: {
            zh: `${number.print} 应在 ${last.print} 之前。`,
            en: `${number.print} goes before ${last.print}.`,
          },
          evidence: { number: number.normal, before: last.normal },
        }
        return
      }
      last = number
    }
  },
}

/** Whether the second should have come first; GB and GB/T are counted as one series. */
function isBehind(first: StandardNumber, second: StandardNumber): boolean {
  const [a, b] = [groups.indexOf(first.class), groups.indexOf(second.class)]
  if (a !== b) return a > b
  if (first.class !== 'national') return false
  const [x, y] = [first, second].map(({ serial, part }) => [Number(serial), Number(part ?? 0)] as const)
  if (!x || !y || x.some(Number.isNaN) || y.some(Number.isNaN)) return false
  return x[0] > y[0] || (x[0] === y[0] && x[1] > y[1])
}
