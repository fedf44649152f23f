import * as z from 'zod'
import { complaint } from '../../../registry/schema-findings.ts'
import type { ConditionNode } from '../../ast.ts'
import { compareDecimals, readDecimal } from '../../reference/decimal.ts'
import { isMissing, numberOf } from '../../reference/evaluate.ts'
import { columnSchema, valueSchema } from '../fields.ts'
import { defineKind, type KindContext } from '../kind.ts'
import { all, any, literalFor, numberNodeOf, overRecord, present } from '../operand.ts'

const options = z
  .strictObject({
    column: columnSchema,
    /** A number, a date, a moment, `today` or `now`, as the column is. */
    minimum: valueSchema.optional(),
    maximum: valueSchema.optional(),
    /** The bounds themselves are not allowed. */
    exclusive: z.boolean().default(false),
  })
  .refine(
    ({ minimum, maximum }) => minimum !== undefined || maximum !== undefined,
    complaint('minimum、maximum 至少给一个。', 'One of minimum and maximum must be given.'),
  )
type Options = z.infer<typeof options>

/** A number, a date or a moment must lie between bounds; what is no such value is left to the kinds that say so. */
export const range = defineKind<Options>({
  id: 'range',
  title: { zh: '值域范围', en: 'Range' },
  dimension: 'accuracy',
  options,
  columns: ({ column }) => [column],
  lower: (options, context) => {
    const known = context.columnOf(options.column)
    const left = numberNodeOf(known)
    const outside = boundsOf(options, context).map(
      ({ is, value }): ConditionNode => ({ op: 'compare', left, is, right: { op: 'constant', value } }),
    )
    return overRecord(all(present(known, context.missing), { op: 'defined', of: left }), any(...outside))
  },
  judge: (cells, options, context) => {
    const { column, minimum, maximum, exclusive } = options
    const text = cells(column)
    if (isMissing(text, context.missing)) return null
    const known = context.columnOf(column)
    const value = numberOf(numberNodeOf({ ...known, ordinal: 0 }), { cells: [text], keys: new Map() })
    if (!value) return null
    const against = (bound: string | undefined) => {
      const decimal = readDecimal(bound === undefined ? '' : (literalFor(bound, known, context) ?? ''))
      return decimal && compareDecimals(value, decimal)
    }
    const [low, high] = [against(minimum) ?? 1, against(maximum) ?? -1]
    return exclusive ? low <= 0 || high >= 0 : low < 0 || high > 0
  },
  sentence: options => ({
    zh: `“${options.column}”应${sayZh(options)}`,
    en: `“${options.column}” shall be ${sayEn(options)}`,
  }),
  explain: ([value = ''], options) => ({
    zh: `“${value}”超出范围，应${sayZh(options)}`,
    en: `“${value}” is out of range, it shall be ${sayEn(options)}`,
  }),
})

function boundsOf({ column, minimum, maximum, exclusive }: Options, context: KindContext) {
  const known = context.columnOf(column)
  const bounds = [
    { bound: minimum, is: exclusive ? '<=' : '<' },
    { bound: maximum, is: exclusive ? '>=' : '>' },
  ] as const
  return bounds.flatMap(({ bound, is }) => {
    const value = bound === undefined ? undefined : literalFor(bound, known, context)
    return value === undefined ? [] : [{ is, value }]
  })
}

function sayZh({ minimum, maximum, exclusive }: Options): string {
  if (minimum === undefined) return `${exclusive ? '小于' : '不大于'} ${maximum}`
  if (maximum === undefined) return `${exclusive ? '大于' : '不小于'} ${minimum}`
  return `在 ${minimum} 与 ${maximum} 之间${exclusive ? '（不含）' : ''}`
}

function sayEn({ minimum, maximum, exclusive }: Options): string {
  if (minimum === undefined) return `${exclusive ? 'less than' : 'at most'} ${maximum}`
  if (maximum === undefined) return `${exclusive ? 'greater than' : 'at least'} ${minimum}`
  return `between ${minimum} and ${maximum}${exclusive ? ', bounds excluded' : ''}`
}
