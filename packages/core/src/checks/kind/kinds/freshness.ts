import * as z from 'zod'
import { columnSchema, durationSchema, secondsOf } from '../fields.ts'
import { defineKind } from '../kind.ts'
import { literalFor, present, secondNodeOf } from '../operand.ts'

const options = z.strictObject({
  /** Dates or moments of change. */
  column: columnSchema,
  /** How old the newest may be at the moment of the run: `PT15M`, `P1D`. */
  within: durationSchema,
})
type Options = z.infer<typeof options>

/** The newest date or moment of a table must not be older than a duration: the table is kept up. */
export const freshness = defineKind<Options>({
  id: 'freshness',
  title: { zh: '更新时效', en: 'Freshness' },
  dimension: 'timeliness',
  options,
  columns: ({ column }) => [column],
  lower: ({ column, within }, context) => {
    const known = context.columnOf(column)
    const now = Number(literalFor('now', { ...known, type: 'moment', form: 'YYYY-MM-DDThh:mm:ss[.f]Z' }, context) ?? 0)
    return {
      over: 'latest',
      applies: present(known, context.missing),
      value: secondNodeOf(known),
      least: String(now - secondsOf(within)),
    }
  },
  sentence: ({ column, within }) => ({
    zh: `最新的“${column}”距检查时应不超过 ${within}`,
    en: `the newest “${column}” shall not be older than ${within} at the time of the check`,
  }),
  explain: (_, { column, within }) => ({
    zh: `最新的“${column}”早于检查前 ${within}，或没有可读的值`,
    en: `the newest “${column}” is older than ${within}, or none can be read`,
  }),
})
