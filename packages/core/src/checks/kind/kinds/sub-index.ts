import * as z from 'zod'
import { complaint } from '../../../registry/schema-findings.ts'
import type { ConditionNode, NumberNode } from '../../ast.ts'
import { readDay } from '../../reference/date.ts'
import { compareDecimals, type Decimal, printDecimal, readDecimal } from '../../reference/decimal.ts'
import { numberOf } from '../../reference/evaluate.ts'
import { columnSchema, daySchema, decimalSchema } from '../fields.ts'
import { type Cells, defineKind, type KindContext } from '../kind.ts'
import { all, any, cell, dayNodeOf, numberNodeOf, overRecord, readDayOf } from '../operand.ts'

const options = z
  .strictObject({
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
            .array(z.tuple([decimalSchema, decimalSchema]))
            .min(2)
            .max(50)
            .refine(isRising, complaint('各点的测量值应逐点增大。', 'The measured values of the points must rise.')),
        }),
      )
      .min(1)
      .max(20),
    /** Index of a measured value beyond the last point (HJ 633: 500); without it such records are passed over. */
    above: decimalSchema.optional(),
  })
  .refine(
    ({ tables, on }) => tables.length === 1 || on !== undefined,
    complaint('有几张表时应给出 on。', 'With several tables, on must be given.'),
  )
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
      const beyond = aboveOf(of, points, options.above)
      const isHigh = beyond ? [beyond.applies] : []
      const wrong: ConditionNode = { op: 'compare', left, is: '<>', right }
      const wrongAbove = beyond ? [all(beyond.applies, { op: 'compare', left: beyond.index, is: '<>', right })] : []
      return {
        applies: all(...days, any({ op: 'defined', of: left }, ...isHigh)),
        fails: all(...days, any(wrong, ...wrongAbove)),
      }
    })
    const applies = all({ op: 'defined', of: right }, any(...tables.map(one => one.applies)))
    return overRecord(applies, any(...tables.map(one => one.fails)))
  },
  judge: (cells, options, context) => {
    const stated = readDecimal(cells(options.index))
    if (!stated) return null
    const computed = computedOf(cells, options, context)
    return computed.length === 0 ? null : computed.some(one => compareDecimals(one, stated) !== 0)
  },
  sentence: ({ value, index }) => ({
    zh: `“${index}”应是由“${value}”按分段限值计算的分指数`,
    en: `“${index}” shall be the sub-index that the breakpoints give for “${value}”`,
  }),
  explain: (values, options, context) => {
    const names = [options.index, options.value, options.on]
    const computed = computedOf(name => values[names.indexOf(name)] ?? '', options, context)
    const right = computed.map(printDecimal).join(' / ')
    const [stated = '', measured = ''] = values
    return {
      zh: `“${options.value}”为 ${measured} 时“${options.index}”应为 ${right}，却是 ${stated}`,
      en: `where “${options.value}” is ${measured}, “${options.index}” shall be ${right}, and it is ${stated}`,
    }
  },
})

type Point = readonly [x: string, y: string]

function isRising(points: readonly Point[]): boolean {
  const xs = points.map(([x]) => readDecimal(x))
  return xs.every((x, at) => at === 0 || !x || compareDecimals(x, xs[at - 1] ?? x) > 0)
}

/** That a value lies beyond the last point, and the index it then has; null where none was given. */
function aboveOf(left: NumberNode, points: readonly Point[], above: string | undefined) {
  const last = points.at(-1)
  if (above === undefined || !last) return null
  const applies: ConditionNode = { op: 'compare', left, is: '>', right: { op: 'constant', value: last[0] } }
  const index: NumberNode = { op: 'constant', value: above }
  return { applies, index }
}

/** The indices that the tables valid on the day of a record give; usually one, none where it says too little. */
function computedOf(cells: Cells, { value, on, tables, above }: Options, { columnOf }: KindContext): Decimal[] {
  const scene = { cells: [cells(value)], keys: new Map() }
  const of = numberNodeOf({ ...columnOf(value), ordinal: 0 })
  const measured = numberOf(of, scene)
  const day = on === undefined ? 0 : readDayOf(cells(on), columnOf(on))
  if (!measured || day === undefined) return []
  const valid = on === undefined ? tables : tables.filter(({ from, until }) => isWithin(day, from, until))
  return valid.flatMap(({ points }) => {
    const last = readDecimal(points.at(-1)?.[0] ?? '')
    const isHigh = last !== undefined && compareDecimals(measured, last) > 0
    const index = isHigh ? readDecimal(above ?? '') : numberOf({ op: 'interpolated', of, points }, scene)
    return index ? [index] : []
  })
}

interface Days {
  readonly from: string | undefined
  readonly until: string | undefined
}

function daysOf({ on }: Options, { from, until }: Days, { columnOf }: KindContext): ConditionNode[] {
  if (on === undefined) return []
  const left = dayNodeOf(columnOf(on))
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

function isWithin(day: number, from: string | undefined, until: string | undefined): boolean {
  const first = from === undefined ? undefined : readDay(from, 'YYYY-MM-DD')
  const last = until === undefined ? undefined : readDay(until, 'YYYY-MM-DD')
  return (first === undefined || day >= first) && (last === undefined || day <= last)
}
