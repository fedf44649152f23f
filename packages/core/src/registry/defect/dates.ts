import type { Text } from '../../finding.ts'
import { earliest, latest } from '../date.ts'
import { type Defect, defectOf, type Node } from './defect.ts'

type DateField = 'issued' | 'effective' | 'withdrawn' | 'expires'

/** Dates that must not come in the opposite order, the earlier one first. */
const orders: readonly (readonly [rule: string, earlier: DateField, later: DateField])[] = [
  ['effective-before-issued', 'issued', 'effective'],
  ['withdrawn-before-issued', 'issued', 'withdrawn'],
  ['withdrawn-before-effective', 'effective', 'withdrawn'],
  ['expires-before-effective', 'effective', 'expires'],
]
const words: Readonly<Record<DateField, Text>> = {
  issued: { zh: '发布日期', en: 'date of issue' },
  effective: { zh: '实施日期', en: 'effective date' },
  withdrawn: { zh: '废止日期', en: 'date of withdrawal' },
  expires: { zh: '失效日期', en: 'date of expiry' },
}

/** Dates of a record that surely stand in the wrong order, whatever the missing parts of partial ones are. */
export function findDateDefects(node: Node): Defect[] {
  return orders.flatMap(([rule, earlier, later]) => {
    const [first, second] = [node[earlier], node[later]]
    if (first === null || second === null || latest(second) >= earliest(first)) return []
    return [
      defectOf(node, {
        rule,
        column: later,
        message: {
          zh: `${words[later].zh} ${second} 早于${words[earlier].zh} ${first}。`,
          en: `The ${words[later].en} ${second} is before the ${words[earlier].en} ${first}.`,
        },
        evidence: { [earlier]: first, [later]: second },
        fix: {
          zh: `查证后用 registry set 更正 ${later} 或 ${earlier}。`,
          en: `Find out which is right and correct ${later} or ${earlier} with registry set.`,
        },
      }),
    ]
  })
}
