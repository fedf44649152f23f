import * as z from 'zod'
import { complaint } from '../../../registry/schema-findings.ts'
import { isMissing } from '../../reference/evaluate.ts'
import { columnSchema } from '../fields.ts'
import { fitsFormat, formatSchema, isWithinPattern, patternOfFormat } from '../format-notation.ts'
import { defineKind } from '../kind.ts'
import { cell, not, overRecord, present } from '../operand.ts'

const options = z.strictObject({
  column: columnSchema,
  format: formatSchema.refine(
    isWithinPattern,
    complaint(
      '长度至多 1000；更长的文本用 length 检查。',
      'A length is at most 1000; longer texts take the kind length.',
    ),
  ),
})
type Options = z.infer<typeof options>

/** A cell must fit a format of data elements: `an18`, `a..50`, `n..17,2`, `c..100`. */
export const format = defineKind<Options>({
  id: 'format',
  title: { zh: '数据格式', en: 'Data format' },
  dimension: 'conformity',
  options,
  columns: ({ column }) => [column],
  lower: ({ column, format }, { columnOf, missing }) => {
    const known = columnOf(column)
    return overRecord(
      present(known, missing),
      not({ op: 'matches', of: cell(known), pattern: patternOfFormat(format) }),
    )
  },
  judge: (cells, { column, format }, { missing }) => {
    const text = cells(column)
    return isMissing(text, missing) ? null : !fitsFormat(text, format)
  },
  sentence: ({ column, format }) => ({
    zh: `“${column}”的数据格式应为 ${format}`,
    en: `“${column}” shall have the format ${format}`,
  }),
  explain: ([value = ''], { format }) => ({
    zh: `“${value}”（${[...value].length} 个字符）不符合数据格式 ${format}`,
    en: `“${value}” (${[...value].length} characters) does not have the format ${format}`,
  }),
})
