import * as z from 'zod'
import { compareDecimals, greatestDecimal, readDecimal } from '../../reference/decimal.ts'
import { columnSchema } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { all, cell, overRecord } from '../operand.ts'

const options = z.strictObject({
  column: columnSchema,
  /** Columns of which it must be the greatest; those without a number are left out. */
  of: z.array(columnSchema).min(1).max(50),
})
type Options = z.infer<typeof options>

/** A number must be the greatest of several: an index over its sub-indices. */
export const greatest = defineKind<Options>({
  id: 'greatest',
  title: { zh: '最大值', en: 'Greatest' },
  dimension: 'consistency',
  options,
  columns: ({ column, of }) => [column, ...of],
  lower: ({ column, of }, { columnOf }) => {
    const number = (name: string) => ({ op: 'number', of: cell(columnOf(name)) }) as const
    const [left, right] = [number(column), { op: 'greatest', of: of.map(number) } as const]
    return overRecord(all({ op: 'defined', of: left }, { op: 'defined', of: right }), {
      op: 'compare',
      left,
      is: '<>',
      right,
    })
  },
  judge: (cells, { column, of }) => {
    const stated = readDecimal(cells(column))
    const best = greatestDecimal(of.map(name => readDecimal(cells(name))))
    return stated && best ? compareDecimals(stated, best) !== 0 : null
  },
  sentence: ({ column, of }) => ({
    zh: `“${column}”应是“${of.join('、')}”中最大的`,
    en: `“${column}” shall be the greatest of “${of.join(', ')}”`,
  }),
  explain: ([value = '', ...others], { of }) => ({
    zh: `“${value}”不是 ${of.map((name, index) => `${name} ${others[index] ?? ''}`).join('、')} 中最大的`,
    en: `“${value}” is not the greatest of ${of.map((name, index) => `${name} ${others[index] ?? ''}`).join(', ')}`,
  }),
})
