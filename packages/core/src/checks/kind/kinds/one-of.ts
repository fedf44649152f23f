import * as z from 'zod'
import { isMissing } from '../../reference/evaluate.ts'
import { columnSchema } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { all, cell, overRecord } from '../operand.ts'

const options = z.strictObject({ columns: z.array(columnSchema).min(2).max(20) })
type Options = z.infer<typeof options>

/** At least one of several cells must hold something. */
export const oneOf = defineKind<Options>({
  id: 'one-of',
  title: { zh: '至少一项', en: 'At least one' },
  dimension: 'completeness',
  options,
  columns: ({ columns }) => columns,
  lower: ({ columns }, { columnOf, missing }) =>
    overRecord(
      { op: 'constant-condition', value: true },
      all(...columns.map(name => ({ op: 'missing', of: cell(columnOf(name)), spellings: missing }) as const)),
    ),
  judge: (cells, { columns }, { missing }) => columns.every(name => isMissing(cells(name), missing)),
  sentence: ({ columns }) => ({
    zh: `“${columns.join('、')}”应至少填写一项`,
    en: `at least one of “${columns.join(', ')}” shall be filled in`,
  }),
  explain: (_, { columns }) => ({
    zh: `“${columns.join('、')}”都为空`,
    en: `all of “${columns.join(', ')}” are empty`,
  }),
})
