import * as z from 'zod'
import { isMissing } from '../../reference/evaluate.ts'
import { columnSchema } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { cell, not, overRecord } from '../operand.ts'

const options = z.strictObject({ column: columnSchema })
type Options = z.infer<typeof options>

/** A cell must hold nothing: of use with a condition `when`. */
export const absent = defineKind<Options>({
  id: 'absent',
  title: { zh: '应空', en: 'Absent' },
  dimension: 'consistency',
  options,
  columns: ({ column }) => [column],
  lower: ({ column }, { columnOf, missing }) =>
    overRecord(
      { op: 'constant-condition', value: true },
      not({ op: 'missing', of: cell(columnOf(column)), spellings: missing }),
    ),
  judge: (cells, { column }, { missing }) => !isMissing(cells(column), missing),
  sentence: ({ column }) => ({ zh: `“${column}”应为空`, en: `“${column}” shall be empty` }),
  explain: ([value = ''], { column }) => ({
    zh: `“${column}”应为空，却是“${value}”`,
    en: `“${column}” shall be empty and holds “${value}”`,
  }),
})
