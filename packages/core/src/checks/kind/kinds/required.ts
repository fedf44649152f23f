import * as z from 'zod'
import { isMissing } from '../../reference/evaluate.ts'
import { columnSchema } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { cell, overRecord } from '../operand.ts'

const options = z.strictObject({ column: columnSchema })
type Options = z.infer<typeof options>

/** A cell must hold something. */
export const required = defineKind<Options>({
  id: 'required',
  title: { zh: '必填', en: 'Required' },
  dimension: 'completeness',
  options,
  columns: ({ column }) => [column],
  lower: ({ column }, { columnOf, missing }) =>
    overRecord(
      { op: 'constant-condition', value: true },
      { op: 'missing', of: cell(columnOf(column)), spellings: missing },
    ),
  judge: (cells, { column }, { missing }) => isMissing(cells(column), missing),
  sentence: ({ column }) => ({ zh: `“${column}”应填写`, en: `“${column}” shall be filled in` }),
  explain: ([value = ''], { column }) =>
    value === ''
      ? { zh: `“${column}”为空`, en: `“${column}” is empty` }
      : {
          zh: `“${column}”只有“${value}”，表示没有值`,
          en: `“${column}” holds only “${value}”, which says that there is no value`,
        },
})
