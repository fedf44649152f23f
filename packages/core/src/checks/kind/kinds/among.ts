import * as z from 'zod'
import { isMissing } from '../../reference/evaluate.ts'
import { columnSchema, valueSchema } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { cell, not, overRecord, present } from '../operand.ts'

const options = z.strictObject({ column: columnSchema, values: z.array(valueSchema).min(1).max(10_000) })
type Options = z.infer<typeof options>

/** A cell must be one of a few values. */
export const among = defineKind<Options>({
  id: 'among',
  title: { zh: '枚举', en: 'Enumeration' },
  dimension: 'conformity',
  options,
  columns: ({ column }) => [column],
  lower: ({ column, values }, { columnOf, missing }) => {
    const known = columnOf(column)
    return overRecord(present(known, missing), not({ op: 'among', of: cell(known), values }))
  },
  judge: (cells, { column, values }, { missing }) => {
    const text = cells(column)
    return isMissing(text, missing) ? null : !values.includes(text)
  },
  sentence: ({ column, values }) => ({
    zh: `“${column}”应为 ${few(values, '、')} 之一`,
    en: `“${column}” shall be one of ${few(values, ', ')}`,
  }),
  explain: ([value = ''], { values }) => {
    const near = values.find(one => one.trim().toLowerCase() === value.trim().toLowerCase())
    return near === undefined
      ? { zh: `“${value}”不在 ${few(values, '、')} 之中`, en: `“${value}” is none of ${few(values, ', ')}` }
      : { zh: `“${value}”应写作“${near}”`, en: `“${value}” should be written “${near}”` }
  },
})

function few(values: readonly string[], comma: string): string {
  return values.length > 12 ? `${values.slice(0, 12).join(comma)}…` : values.join(comma)
}
