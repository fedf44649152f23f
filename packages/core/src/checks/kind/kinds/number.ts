import * as z from 'zod'
import { readDecimal } from '../../reference/decimal.ts'
import { isMissing } from '../../reference/evaluate.ts'
import { columnSchema } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { all, any, cell, not, overRecord, present } from '../operand.ts'

const options = z.strictObject({
  column: columnSchema,
  /** Whole numbers only. */
  whole: z.boolean().default(false),
})
type Options = z.infer<typeof options>

/** A cell must be a number: digits with an optional minus and point; no thousands separators, exponents or blanks. */
export const number = defineKind<Options>({
  id: 'number',
  title: { zh: '数值', en: 'Number' },
  dimension: 'conformity',
  options,
  columns: ({ column }) => [column],
  lower: ({ column, whole }, { columnOf, missing }) => {
    const known = columnOf(column)
    const of = cell(known)
    const isNumber = { op: 'defined', of: { op: 'number', of } } as const
    const isWhole = { op: 'matches', of, pattern: '-?[0-9]+' } as const
    return overRecord(present(known, missing), whole ? not(all(isNumber, isWhole)) : not(any(isNumber)))
  },
  judge: (cells, { column, whole }, { missing }) => {
    const text = cells(column)
    if (isMissing(text, missing)) return null
    const value = readDecimal(text)
    return !value || (whole && text.includes('.'))
  },
  sentence: ({ column, whole }) =>
    whole
      ? { zh: `“${column}”应为整数`, en: `“${column}” shall be a whole number` }
      : { zh: `“${column}”应为数值`, en: `“${column}” shall be a number` },
  explain: ([value = ''], { whole }) => {
    const why = whyNoNumber(value)
    const what = whole ? { zh: '整数', en: 'a whole number' } : { zh: '数值', en: 'a number' }
    return { zh: `“${value}”不是${what.zh}${why.zh}`, en: `“${value}” is not ${what.en}${why.en}` }
  },
})

function whyNoNumber(value: string): { readonly zh: string; readonly en: string } {
  if (/^-?[0-9]{1,3}([,，][0-9]{3})+(\.[0-9]+)?$/.test(value))
    return { zh: '：不用千分符', en: ': no thousands separators' }
  if (/^-?[0-9.]+[eE][+-]?[0-9]+$/.test(value)) return { zh: '：不用科学记数', en: ': no scientific notation' }
  if (/[０-９]/.test(value)) return { zh: '：有全角数字', en: ': full-width digits' }
  if (/^\s|\s$/.test(value)) return { zh: '：前后有空格', en: ': blanks around it' }
  if (/^\+/.test(value)) return { zh: '：不写正号', en: ': no plus sign' }
  if (/^-?[0-9.]+\s*[^0-9.\s]+$/.test(value))
    return { zh: '：数值与单位分开', en: ': the unit does not belong in the cell' }
  return { zh: '', en: '' }
}
