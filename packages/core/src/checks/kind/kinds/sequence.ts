import * as z from 'zod'
import { columnSchema, valueSchema } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { all, cell, numberNodeOf, present } from '../operand.ts'

const options = z.strictObject({
  column: columnSchema,
  /** Columns that part the records into groups, each with an order of its own. */
  within: z.array(columnSchema).max(8).default([]),
  /** `rising`: each greater than the one before; `not-falling`: or equal; `next`: greater by exactly `step`, so without gaps. */
  follows: z.enum(['rising', 'not-falling', 'next']),
  step: valueSchema.default('1'),
})
type Options = z.infer<typeof options>

/** In the order of the file, the numbers, dates or moments of a column must rise, or follow without gap. */
export const sequence = defineKind<Options>({
  id: 'sequence',
  title: { zh: '时序与连续', en: 'Sequence' },
  dimension: 'timeliness',
  options,
  columns: ({ column, within }) => [column, ...within],
  lower: ({ column, within, follows, step }, { columnOf, missing }) => {
    const known = columnOf(column)
    const groups = within.map(columnOf)
    const applies = all(present(known, missing), ...groups.map(one => present(one, missing)))
    return { over: 'sequence', applies, value: numberNodeOf(known), within: groups.map(cell), follows, step }
  },
  sentence: ({ column, follows, step }) => ({
    zh: `“${column}”应${{ rising: '逐条增大', 'not-falling': '不减小', next: `逐条增加 ${step}` }[follows]}`,
    en: `“${column}” shall ${{ rising: 'rise', 'not-falling': 'not fall', next: `rise by ${step}` }[follows]} from record to record`,
  }),
  explain: ([value = ''], { follows, step }) => ({
    zh: `“${value}”${follows === 'next' ? `与前一条不是相差 ${step}` : '没有接在前一条之后'}`,
    en: `“${value}” ${follows === 'next' ? `is not ${step} more than the one before` : 'does not come after the one before'}`,
  }),
})
