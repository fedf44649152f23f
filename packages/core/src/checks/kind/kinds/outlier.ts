import * as z from 'zod'
import { columnSchema, decimalSchema } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { numberNodeOf, present } from '../operand.ts'

const options = z.strictObject({
  column: columnSchema,
  /** How many ranges between the quartiles a value may lie beyond them. */
  k: decimalSchema.default('3'),
})
type Options = z.infer<typeof options>

/** A number must not lie far beyond the quartiles of its column: of use as a warning. */
export const outlier = defineKind<Options>({
  id: 'outlier',
  title: { zh: '离群值', en: 'Outlier' },
  dimension: 'accuracy',
  options,
  columns: ({ column }) => [column],
  lower: ({ column, k }, { columnOf, missing }) => {
    const known = columnOf(column)
    return { over: 'outlier', applies: present(known, missing), value: numberNodeOf(known), k }
  },
  sentence: ({ column, k }) => ({
    zh: `“${column}”不宜超出四分位数 ${k} 倍四分位距以外`,
    en: `“${column}” should not lie more than ${k} interquartile ranges beyond the quartiles`,
  }),
  explain: ([value = '']) => ({ zh: `“${value}”远离其余的值`, en: `“${value}” lies far from the others` }),
})
