import * as z from 'zod'
import { columnSchema, decimalSchema, valueSchema } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { all, cell, literalFor, numberNodeOf, present } from '../operand.ts'

const options = z.strictObject({
  column: columnSchema,
  /** Columns that part the records into groups, each with an order of its own. */
  within: z.array(columnSchema).max(8).default([]),
  /** `rising`: each greater than the one before; `not-falling`: or equal; `next`: greater by exactly `step`, so without gaps. */
  follows: z.enum(['rising', 'not-falling', 'next']),
  step: decimalSchema.default('1'),
  /** The first value of each group, as the column has it. */
  from: valueSchema.optional(),
})
type Options = z.infer<typeof options>

/** In the order of the file, the numbers, dates or moments of a column must rise, or follow without gap. */
export const sequence = defineKind<Options>({
  id: 'sequence',
  title: { zh: '时序与连续', en: 'Sequence' },
  dimension: 'timeliness',
  options,
  columns: ({ column, within }) => [column, ...within],
  lower: ({ column, within, follows, step, from }, context) => {
    const { columnOf, missing } = context
    const known = columnOf(column)
    const groups = within.map(columnOf)
    const applies = all(present(known, missing), ...groups.map(one => present(one, missing)))
    const first = from === undefined ? undefined : literalFor(from, known, context)
    const start = first === undefined ? {} : { from: first }
    return { over: 'sequence', applies, value: numberNodeOf(known), within: groups.map(cell), follows, step, ...start }
  },
  sentence: options => ({
    zh: `“${options.column}”应${sayZh(options)}`,
    en: `“${options.column}” shall ${sayEn(options)} from record to record`,
  }),
  explain: ([value = ''], options) => ({
    zh: `“${value}”不合次序，应${sayZh(options)}`,
    en: `“${value}” is out of order: the values shall ${sayEn(options)}`,
  }),
})

function sayZh({ follows, step, from }: Options): string {
  const order = { rising: '逐条增大', 'not-falling': '不减小', next: `逐条增加 ${step}` }[follows]
  return from === undefined ? order : `从 ${from} 起${order}`
}

function sayEn({ follows, step, from }: Options): string {
  const order = { rising: 'rise', 'not-falling': 'not fall', next: `rise by ${step}` }[follows]
  return from === undefined ? order : `begin at ${from} and ${order}`
}
