import * as z from 'zod'
import { compareDecimals, readDecimal } from '../../reference/decimal.ts'
import { numberOf } from '../../reference/evaluate.ts'
import { columnSchema, durationSchema, secondsOf } from '../fields.ts'
import { defineKind, type KindContext, type KnownColumn } from '../kind.ts'
import { any, literalFor, overRecord, secondNodeOf } from '../operand.ts'

const options = z.strictObject({
  /** Dates or moments. */
  column: columnSchema,
  /** How old a record may be at the moment of the run: `P30D`; without it only the future is refused. */
  within: durationSchema.optional(),
})
type Options = z.infer<typeof options>

/** The date or moment of each record must not lie in the future, nor be older than a duration. */
export const age = defineKind<Options>({
  id: 'age',
  title: { zh: '记录时效', en: 'Age of a record' },
  dimension: 'timeliness',
  options,
  columns: ({ column }) => [column],
  lower: ({ column, within }, context) => {
    const left = secondNodeOf(context.columnOf(column))
    const { latest, earliest } = boundsOf(context.columnOf(column), within, context)
    const beyond = { op: 'compare', left, is: '>', right: { op: 'constant', value: String(latest) } } as const
    const old = { op: 'compare', left, is: '<', right: { op: 'constant', value: String(earliest) } } as const
    return overRecord({ op: 'defined', of: left }, earliest === null ? beyond : any(beyond, old))
  },
  judge: (cells, { column, within }, context) => {
    const known = context.columnOf(column)
    const value = numberOf(secondNodeOf({ ...known, ordinal: 0 }), { cells: [cells(column)], keys: new Map() })
    if (!value) return null
    const { latest, earliest } = boundsOf(known, within, context)
    const against = (bound: number) => compareDecimals(value, readDecimal(String(bound)) ?? value)
    return against(latest) > 0 || (earliest !== null && against(earliest) < 0)
  },
  sentence: ({ column, within }) => ({
    zh: `“${column}”应不晚于检查时${within === undefined ? '' : `，也不早于检查前 ${within}`}`,
    en: `“${column}” shall not be in the future${within === undefined ? '' : `, nor older than ${within}`}`,
  }),
  explain: ([value = ''], { within }, { now }) => ({
    zh: `${value} 晚于检查时 ${now}${within === undefined ? '' : `，或早于其前 ${within}`}`,
    en: `${value} is later than the time of the check ${now}${within === undefined ? '' : `, or older than ${within}`}`,
  }),
})

/** Seconds between which a value must lie: a date counts by its midnight. */
function boundsOf(column: KnownColumn, within: string | undefined, context: KindContext) {
  const form = 'YYYY-MM-DDThh:mm:ss[.f]Z'
  const latest = Number(literalFor('now', { ...column, type: 'moment', form }, context) ?? 0)
  return { latest, earliest: within === undefined ? null : latest - secondsOf(within) }
}
