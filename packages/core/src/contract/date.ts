import { z } from 'zod'
import { isDay, isPartialDate } from '../registry/date.ts'
import { says } from './describe.ts'

const dayShape = /^\d{4}-\d{2}-\d{2}$/
const partialShape = /^\d{4}(-\d{2}(-\d{2})?)?$/

/** A full calendar date that exists. */
export const daySchema = z
  .string()
  .regex(dayShape)
  .refine(isDay, { error: '不存在的日期 / no such date' })
  .meta(says('日历日期', 'calendar date', '2024-07-01'))

/** A date of known precision: a year, a month or a day. */
export const partialDateSchema = z
  .string()
  .regex(partialShape)
  .refine(isPartialDate, { error: '不存在的日期 / no such date' })
  .meta(says('精度到年、月或日的日期', 'date to the precision of a year, a month or a day', '2024', '2024-07-01'))

/** An instant in UTC. */
export const instantSchema = z.iso.datetime().meta(says('世界时的时刻', 'instant in UTC', '2026-01-31T08:00:00.000Z'))

/** The day that an answer is true for; today in the time zone of the programme unless given. */
export const asOfSchema = daySchema
  .optional()
  .meta(says('截至的日期；默认今天（东八区）', 'day the answer is true for; today (UTC+8) by default', '2024-07-01'))
