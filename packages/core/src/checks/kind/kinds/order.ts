import * as z from 'zod'
import { compareDecimals } from '../../reference/decimal.ts'
import { numberOf } from '../../reference/evaluate.ts'
import { columnSchema } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { all, comparable, overRecord } from '../operand.ts'

const options = z.strictObject({
  /** Dates, moments or numbers: the one that must not come after the other. */
  earlier: columnSchema,
  later: columnSchema,
  /** Whether both may be equal. */
  mayEqual: z.boolean().default(true),
})
type Options = z.infer<typeof options>

/** One value of a record must not come after another; records without one of them are passed over. */
export const order = defineKind<Options>({
  id: 'order',
  title: { zh: '先后次序', en: 'Order' },
  dimension: 'consistency',
  options,
  columns: ({ earlier, later }) => [earlier, later],
  lower: ({ earlier, later, mayEqual }, { columnOf }) => {
    const [left, right] = comparable(columnOf(earlier), columnOf(later))
    const applies = all({ op: 'defined', of: left }, { op: 'defined', of: right })
    return overRecord(applies, { op: 'compare', left, is: mayEqual ? '>' : '>=', right })
  },
  judge: (cells, { earlier, later, mayEqual }, { columnOf }) => {
    const scene = { cells: [cells(earlier), cells(later)], keys: new Map() }
    const nodes = comparable({ ...columnOf(earlier), ordinal: 0 }, { ...columnOf(later), ordinal: 1 })
    const [first, second] = [numberOf(nodes[0], scene), numberOf(nodes[1], scene)]
    if (!first || !second) return null
    const compared = compareDecimals(first, second)
    return mayEqual ? compared > 0 : compared >= 0
  },
  sentence: ({ earlier, later, mayEqual }) => ({
    zh: `“${earlier}”应${mayEqual ? '不晚于' : '早于'}“${later}”`,
    en: `“${earlier}” shall ${mayEqual ? 'not be after' : 'be before'} “${later}”`,
  }),
  explain: ([first = '', second = ''], { earlier, later, mayEqual }) => ({
    zh: `“${earlier}”${first} ${mayEqual ? '在' : '不早于'}“${later}”${second}${mayEqual ? ' 之后' : ''}`,
    en: `“${earlier}” ${first} is ${mayEqual ? 'after' : 'not before'} “${later}” ${second}`,
  }),
})
