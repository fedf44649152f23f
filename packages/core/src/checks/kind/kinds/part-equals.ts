import * as z from 'zod'
import { isMissing } from '../../reference/evaluate.ts'
import { columnSchema } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { all, cell, not, overRecord, present } from '../operand.ts'

const ordinal = z.int().min(1).max(10_000)
const options = z.strictObject({
  column: columnSchema,
  /** First character of the part, from 1, and how many there are. */
  start: ordinal,
  length: ordinal,
  /** Column that must say the same, whole or from a character on. */
  other: columnSchema,
  otherStart: ordinal.default(1),
})
type Options = z.infer<typeof options>

/** Characters within one cell must be those of another: the organisation code within a credit code. */
export const partEquals = defineKind<Options>({
  id: 'part-equals',
  title: { zh: '部分相符', en: 'Part agrees' },
  dimension: 'consistency',
  options,
  columns: ({ column, other }) => [column, other],
  lower: ({ column, start, length, other, otherStart }, { columnOf, missing }) => {
    const [known, second] = [columnOf(column), columnOf(other)]
    const left = { op: 'part', of: cell(known), start: start - 1, length } as const
    const right = { op: 'part', of: cell(second), start: otherStart - 1, length } as const
    return overRecord(all(present(known, missing), present(second, missing)), not({ op: 'same', left, right }))
  },
  judge: (cells, { column, start, length, other, otherStart }, { missing }) => {
    const [text, second] = [cells(column), cells(other)]
    if (isMissing(text, missing) || isMissing(second, missing)) return null
    return partOf(text, start, length) !== partOf(second, otherStart, length)
  },
  sentence: ({ column, start, length, other }) => ({
    zh: `“${column}”第 ${start} 至 ${start + length - 1} 位应与“${other}”一致`,
    en: `characters ${start} to ${start + length - 1} of “${column}” shall agree with “${other}”`,
  }),
  explain: ([value = '', second = ''], { column, start, length, other, otherStart }) => ({
    zh: `“${column}”中是“${partOf(value, start, length)}”，“${other}”中是“${partOf(second, otherStart, length)}”`,
    en: `“${column}” has “${partOf(value, start, length)}”, “${other}” has “${partOf(second, otherStart, length)}”`,
  }),
})

function partOf(text: string, start: number, length: number): string {
  return [...text].slice(start - 1, start - 1 + length).join('')
}
