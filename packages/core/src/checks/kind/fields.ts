import * as z from 'zod'
import { complaint } from '../../registry/schema-findings.ts'
import { readDecimal } from '../reference/decimal.ts'

/** Name of a column, as the header has it. */
export const columnSchema = z.string().min(1).max(200)

/** Id of a table of the package. */
export const tableIdSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/)
  .max(60)

/** Id of a code list of the package or of the programme. */
export const listIdSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/)
  .max(60)

/** Id of an identifier scheme, of the package or built in. */
export const schemeIdSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/)
  .max(60)

/** A portable pattern; the whole text must fit it. */
export const patternSchema = z.string().min(1).max(2000)

/** An expression over the columns of a record. */
export const expressionSchema = z.string().min(1).max(2000)

/** A value of a cell: YAML numbers are taken as they are written. */
export const valueSchema = z.union([z.string().max(1000), z.number()]).pipe(z.coerce.string())

/** A decimal, as cells write them. */
export const decimalSchema = valueSchema.refine(
  text => readDecimal(text) !== undefined,
  complaint('应为十进制数，如 12.5，不用科学记数。', 'A decimal such as 12.5 belongs here, without exponent.'),
)

/** A day, YYYY-MM-DD. */
export const daySchema = z.iso.date()

/** A duration of weeks, days, hours, minutes and seconds (GB/T 7408.1—2023): `P1D`, `PT15M`. Months and years have no fixed length. */
export const durationSchema = z.string().regex(/^P(?=.)(?:\d+W)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/)

/** Seconds of a duration. */
export function secondsOf(duration: string): number {
  const [days = '', times = ''] = duration.slice(1).split('T')
  const count = (text: string, unit: string) => Number(new RegExp(`(\\d+)${unit}`).exec(text)?.[1] ?? 0)
  return (
    count(days, 'W') * 604_800 +
    count(days, 'D') * 86_400 +
    count(times, 'H') * 3600 +
    count(times, 'M') * 60 +
    count(times, 'S')
  )
}
