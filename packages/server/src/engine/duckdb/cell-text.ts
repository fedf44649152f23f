import { isDateForm } from '@biaochi/core/checks/reference/date.ts'
import type { ReadForm } from '@biaochi/core/checks/sql/read-forms.ts'

/**
 * The text of a typed column, in the form that the plan asks for: dates and moments in the form of the rules, decimals
 * without exponent and without zeros at the end, booleans `true` and `false`, lists and structures as JSON.
 */
export function textOfColumn(column: string, type: string, read: ReadForm | undefined): string {
  if (type === 'VARCHAR') return column
  if (type.startsWith('DECIMAL')) return type.endsWith(',0)') ? text(column) : withoutZeros(text(column))
  if (type === 'FLOAT' || type === 'DOUBLE') return plainNumber(text(column))
  if (type === 'DATE') return dayText(column, read)
  if (type === 'TIMESTAMP WITH TIME ZONE') return zonedText(column, read)
  if (type.startsWith('TIMESTAMP')) return momentText(`CAST(${column} AS TIMESTAMP)`, read)
  if (/[[(]/.test(type) && !type.startsWith('ENUM')) return `CAST(to_json(${column}) AS VARCHAR)`
  return text(column)
}

/** A number of JSON or of floating point as people write it: `1e+20` with all its digits, `5.0` as `5`. */
export function plainNumber(number: string): string {
  const large = `CAST(try_cast(${number} AS DECIMAL(38, 0)) AS VARCHAR)`
  const small = `nullif(rtrim(rtrim(CAST(try_cast(${number} AS DECIMAL(38, 30)) AS VARCHAR), '0'), '.'), '0')`
  return `CASE WHEN contains(lower(${number}), 'e-') THEN coalesce(${small}, ${number}) WHEN contains(lower(${number}), 'e') THEN coalesce(${large}, ${number}) WHEN suffix(${number}, '.0') THEN left(${number}, length(${number}) - 2) ELSE ${number} END`
}

function withoutZeros(number: string): string {
  return `rtrim(rtrim(${number}, '0'), '.')`
}

function text(column: string): string {
  return `CAST(${column} AS VARCHAR)`
}

function dayText(column: string, read: ReadForm | undefined): string {
  const form = read && isDateForm(read.form) ? read.form : 'YYYY-MM-DD'
  return form === 'YYYY-MM-DD' ? text(column) : `strftime(${column}, '${formatOf(form)}')`
}

function formatOf(form: string): string {
  const letters = { YYYY: '%Y', MM: '%m', DD: '%d', hh: '%H', mm: '%M', ss: '%S' }
  return form.replace(/YYYY|MM|DD|hh|mm|ss/g, part => letters[part as keyof typeof letters])
}

const usualMoment = 'YYYY-MM-DDThh:mm:ss'

/** A moment that is midnight is a date where the rules read dates. */
function momentText(column: string, read: ReadForm | undefined): string {
  const isDate = read !== undefined && isDateForm(read.form)
  const form = read === undefined || isDate ? usualMoment : read.form
  const plain = form.replace('[.f]', '').replace('[Z]', '').replace(/Z$/, '')
  const whole = `strftime(${column}, '${formatOf(plain)}')`
  const fraction = `rtrim(strftime(${column}, '.%f'), '0')`
  const isWhole = `microsecond(${column}) % 1000000 = 0`
  const moment = plain.includes('ss') ? `CASE WHEN ${isWhole} THEN ${whole} ELSE ${whole} || ${fraction} END` : whole
  if (!isDate) return moment
  return `CASE WHEN date_trunc('day', ${column}) = ${column} THEN strftime(${column}, '${formatOf(read.form)}') ELSE ${moment} END`
}

/** A moment of the whole world: in UTC where the form may say so, else by the clock that the plan means. */
function zonedText(column: string, read: ReadForm | undefined): string {
  const utc = `(${column} AT TIME ZONE 'UTC')`
  if (read === undefined || (!isDateForm(read.form) && /Z\]?$/.test(read.form)))
    return `${momentText(utc, read)} || 'Z'`
  return momentText(`(${utc} + INTERVAL (${read.offset}) MINUTE)`, read)
}
