import * as z from 'zod'
import { dateForms } from '../../ast.ts'
import { readDay } from '../../reference/date.ts'
import { isMissing } from '../../reference/evaluate.ts'
import { columnSchema } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { cell, not, overRecord, present } from '../operand.ts'

const options = z.strictObject({
  column: columnSchema,
  /** How the date is written (GB/T 7408.1—2023). */
  form: z.enum(dateForms).default('YYYY-MM-DD'),
})
type Options = z.infer<typeof options>

/** A cell must be a date that exists, in a form. */
export const date = defineKind<Options>({
  id: 'date',
  title: { zh: '日期', en: 'Date' },
  dimension: 'conformity',
  options,
  columns: ({ column }) => [column],
  lower: ({ column, form }, { columnOf, missing }) => {
    const known = columnOf(column)
    return overRecord(present(known, missing), not({ op: 'defined', of: { op: 'day', of: cell(known), form } }))
  },
  judge: (cells, { column, form }, { missing }) => {
    const text = cells(column)
    return isMissing(text, missing) ? null : readDay(text, form) === undefined
  },
  sentence: ({ column, form }) => ({
    zh: `“${column}”应为 ${form} 形式的日期`,
    en: `“${column}” shall be a date written ${form}`,
  }),
  explain: ([value = ''], { form }) => {
    const other = dateForms.find(one => one !== form && readDay(value, one) !== undefined)
    if (other)
      return { zh: `“${value}”写成了 ${other}，应为 ${form}`, en: `“${value}” is written ${other}, not ${form}` }
    const looksRight = value.length === form.length && /[0-9]/.test(value)
    return looksRight
      ? {
          zh: `没有“${value}”这一天，或写法不是 ${form}`,
          en: `there is no day “${value}”, or it is not written ${form}`,
        }
      : { zh: `“${value}”不是 ${form} 形式的日期`, en: `“${value}” is not a date written ${form}` }
  },
})
