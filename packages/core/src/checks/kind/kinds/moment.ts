import * as z from 'zod'
import { timeForms } from '../../ast.ts'
import { readSecond } from '../../reference/date.ts'
import { isMissing } from '../../reference/evaluate.ts'
import { columnSchema } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { cell, not, overRecord, present } from '../operand.ts'

const options = z.strictObject({
  column: columnSchema,
  /** How the moment is written (GB/T 7408.1—2023). */
  form: z.enum(timeForms).default('YYYY-MM-DDThh:mm:ss[.f][Z]'),
})
type Options = z.infer<typeof options>

/** A cell must be a date with time, or a time of day, that exists, in a form. */
export const moment = defineKind<Options>({
  id: 'moment',
  title: { zh: '日期时间', en: 'Date and time' },
  dimension: 'conformity',
  options,
  columns: ({ column }) => [column],
  lower: ({ column, form }, { columnOf, missing }) => {
    const known = columnOf(column)
    const of = { op: 'second', of: cell(known), form, offset: known.offset } as const
    return overRecord(present(known, missing), not({ op: 'defined', of }))
  },
  judge: (cells, { column, form }, { missing }) => {
    const text = cells(column)
    return isMissing(text, missing) ? null : readSecond(text, form, 0) === undefined
  },
  sentence: ({ column, form }) => ({
    zh: `“${column}”应为 ${form} 形式的时间`,
    en: `“${column}” shall be a moment written ${form}`,
  }),
  explain: ([value = ''], { form }) => {
    const other = timeForms.find(one => one !== form && readSecond(value, one, 0) !== undefined)
    return other
      ? { zh: `“${value}”写成了 ${other}，应为 ${form}`, en: `“${value}” is written ${other}, not ${form}` }
      : {
          zh: `“${value}”不是 ${form} 形式的时间，或没有这一时刻`,
          en: `“${value}” is not a moment written ${form}, or there is no such moment`,
        }
  },
})
