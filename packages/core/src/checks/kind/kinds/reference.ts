import * as z from 'zod'
import { complaint } from '../../../registry/schema-findings.ts'
import { columnSchema, tableIdSchema } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { all, cell, not, overRecord, present } from '../operand.ts'

const options = z
  .strictObject({
    columns: z.array(columnSchema).min(1).max(8),
    /** The table in which the values must stand, and its columns. */
    target: tableIdSchema,
    to: z.array(columnSchema).min(1).max(8),
  })
  .refine(
    ({ columns, to }) => columns.length === to.length,
    complaint('columns 与 to 的列数应相同。', 'columns and to must have as many columns as each other.'),
  )
type Options = z.infer<typeof options>

/** The values of a record must stand in another table, or in the same one; a record without one of them is passed over. */
export const reference = defineKind<Options>({
  id: 'reference',
  title: { zh: '参照', en: 'Reference' },
  dimension: 'consistency',
  options,
  columns: ({ columns }) => columns,
  lower: ({ columns, target, to }, { columnOf, keyOf, missing }) => {
    const known = columns.map(columnOf)
    const applies = all(...known.map(one => present(one, missing)))
    return overRecord(applies, not({ op: 'found', of: known.map(cell), key: keyOf(target, to) }))
  },
  sentence: ({ columns, target, to }) => ({
    zh: `“${columns.join('、')}”应见于表 ${target} 的“${to.join('、')}”`,
    en: `“${columns.join(', ')}” shall stand in “${to.join(', ')}” of the table ${target}`,
  }),
  explain: (values, { target, to }) => ({
    zh: `表 ${target} 的“${to.join('、')}”中没有“${values.join('、')}”`,
    en: `“${values.join(', ')}” is not in “${to.join(', ')}” of the table ${target}`,
  }),
})
