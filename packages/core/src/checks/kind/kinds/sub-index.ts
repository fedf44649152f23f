import * as z from 'zod'
import type { ConditionNode } from '../../ast.ts'
import { readDay } from '../../reference/date.ts'
import { compareDecimals } from '../../reference/decimal.ts'
import { numberOf } from '../../reference/evaluate.ts'
import { columnSchema, daySchema, valueSchema } from '../fields.ts'
import { defineKind, type KindContext } from '../kind.ts'
import { all, any, cell, measureOf, numberNodeOf, overRecord } from '../operand.ts'

const options = z.strictObject({
  /** Column with the measured value, and the one with the index computed of it. */
  value: columnSchema,
  index: columnSchema,
  /** Dates by which the table is chosen; needed when there is more than one. */
  on: columnSchema.optional(),
  tables: z
    .array(
      z.strictObject({
        /** First and last day of validity. */
        from: daySchema.optional(),
        until: daySchema.optional(),
        /** Breakpoints: measured value, index. */
        points: z
          .array(z.tuple([valueSchema, valueSchema]))
          .min(2)
          .max(50),
      }),
    )
    .min(1)
    .max(20),
})
type Options = z.infer<typeof options>

/**
 * An index must be the one that breakpoints give for a measured value, on the straight line between them, rounded up
 * (HJ 633, sub-index); the breakpoints are those valid on the day of the record.
 */
export const subIndex = defineKind<Options>({
  id: 'sub-index',
  title: { zh: '分指数', en: 'Sub-index' },
  dimension: 'accuracy',
  options,
  columns: ({ value, index, on }) => [index, value, ...(on === undefined ? [] : [on])],
  lower: (options, context) => {
    const right = { op: 'number', of: cell(context.columnOf(options.index)) } as const
    const of = numberNodeOf(context.columnOf(options.value))
    const tables = options.tables.map(({ points, from, until }) => {
      const left = { op: 'interpolated', of, points } as const
      const days = daysOf(options, { from, until }, context)
      return {
        applies: all(...days, { op: 'defined', of: left }),
        fails: all(...days, { op: 'compare', left, is: '<>', right }),
      }
    })
    const applies = all({ op: 'defined', of: right }, any(...tables.map(one => one.applies)))
    return overRecord(applies, any(...tables.map(one => one.fails)))
  },
  judge: (cells, { value, index, on, tables }, { columnOf }) => {
    const scene = (text: string) => ({ cells: [text], keys: new Map() })
    const stated = numberOf({ op: 'number', of: { op: 'cell', column: 0 } }, scene(cells(index)))
    const day = on === undefined ? 0 : numberOf(dayNode({ ...columnOf(on), ordinal: 0 }), scene(cells(on)))?.units
    if (!stated || day === undefined) return null
    const valid = tables.filter(({ from, until }) => isWithin(Number(day), from, until))
    const measured = numberNodeOf({ ...columnOf(value), ordinal: 0 })
    const computed = valid.flatMap(({ points }) => {
      const one = numberOf({ op: 'interpolated', of: measured, points }, scene(cells(value)))
      return one ? [one] : []
    })
    return computed.length === 0 ? null : computed.some(one => compareDecimals(one, stated) !== 0)
  },
  sentence: ({ value, index }) => ({
    zh: `“${index}”应是由“${value}”按分段限值计算的分指数`,
    en: `“${index}” shall be the sub-index that the breakpoints give for “${value}”`,
  }),
  explain: ([stated = '', measured = ''], { value, index }) => ({
    zh: `“${value}”为 ${measured} 时“${index}”不是 ${stated}`,
    en: `“${index}” is not ${stated} where “${value}” is ${measured}`,
  }),
})

interface Days {
  readonly from: string | undefined
  readonly until: string | undefined
}

function daysOf({ on }: Options, { from, until }: Days, { columnOf }: KindContext): ConditionNode[] {
  if (on === undefined) return []
  const left = dayNode(columnOf(on))
  const bound = (is: '>=' | '<', day: number): ConditionNode => ({
    op: 'compare',
    left,
    is,
    right: { op: 'constant', value: String(day) },
  })
  const first = from === undefined ? undefined : readDay(from, 'YYYY-MM-DD')
  const last = until === undefined ? undefined : readDay(until, 'YYYY-MM-DD')
  return [
    { op: 'defined', of: left },
    ...(first === undefined ? [] : [bound('>=', first)]),
    ...(last === undefined ? [] : [bound('<', last + 1)]),
  ]
}

/** Days of a date; of a moment, days of its date in its own spelling. */
function dayNode(column: Parameters<typeof numberNodeOf>[0]) {
  const { form } = column
  if (measureOf(column) !== 'second' || !form?.startsWith('YYYY-MM-DD')) return numberNodeOf(column)
  return { op: 'day', of: { op: 'part', of: cell(column), start: 0, length: 10 }, form: 'YYYY-MM-DD' } as const
}

function isWithin(day: number, from: string | undefined, until: string | undefined): boolean {
  const first = from === undefined ? undefined : readDay(from, 'YYYY-MM-DD')
  const last = until === undefined ? undefined : readDay(until, 'YYYY-MM-DD')
  return (first === undefined || day >= first) && (last === undefined || day <= last)
}
