import * as z from 'zod'
import { matchesPattern } from '../../pattern/match-pattern.ts'
import { isMissing } from '../../reference/evaluate.ts'
import { columnSchema, patternSchema } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { cell, not, overRecord, present } from '../operand.ts'

const options = z.strictObject({ column: columnSchema, pattern: patternSchema })
type Options = z.infer<typeof options>

/** The whole of a cell must fit a pattern. */
export const pattern = defineKind<Options>({
  id: 'pattern',
  title: { zh: '格式', en: 'Pattern' },
  dimension: 'conformity',
  options,
  columns: ({ column }) => [column],
  lower: ({ column, pattern }, { columnOf, missing }) => {
    const known = columnOf(column)
    return overRecord(present(known, missing), not({ op: 'matches', of: cell(known), pattern }))
  },
  judge: (cells, { column, pattern }, { missing }) => {
    const text = cells(column)
    return isMissing(text, missing) ? null : !matchesPattern(text, pattern)
  },
  sentence: ({ column, pattern }) => ({
    zh: `“${column}”应符合格式 ${pattern}`,
    en: `“${column}” shall fit the pattern ${pattern}`,
  }),
  explain: ([value = ''], { pattern }) => ({
    zh: `“${value}”不符合格式 ${pattern}`,
    en: `“${value}” does not fit the pattern ${pattern}`,
  }),
})
