import * as z from 'zod'
import { columnSchema } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { all, cell, present } from '../operand.ts'

const options = z.strictObject({ columns: z.array(columnSchema).min(1).max(8) })
type Options = z.infer<typeof options>

/** No two records may have the same values: each that repeats an earlier one fails; one with a missing value is passed over. */
export const unique = defineKind<Options>({
  id: 'unique',
  title: { zh: '唯一', en: 'Unique' },
  dimension: 'accuracy',
  options,
  columns: ({ columns }) => columns,
  lower: ({ columns }, { columnOf, missing }) => {
    const known = columns.map(columnOf)
    return { over: 'repeat', applies: all(...known.map(one => present(one, missing))), key: known.map(cell) }
  },
  sentence: ({ columns }) => ({ zh: `“${columns.join('、')}”应唯一`, en: `“${columns.join(', ')}” shall be unique` }),
  explain: values => ({ zh: `“${values.join('、')}”重复`, en: `“${values.join(', ')}” is there before` }),
})
