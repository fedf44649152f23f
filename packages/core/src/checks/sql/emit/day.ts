import type { DateForm, NumberNode } from '../../ast.ts'
import { Sql, sql } from '../sql.ts'
import type { Emitter } from './emitter.ts'
import { emitText } from './text.ts'

/** Days from 1970-01-01, null where a text is no date: by the look of it and whole numbers, never by a cast to a date. */
export function emitDay(emitter: Emitter, { of, form }: NumberNode & { op: 'day' }): Sql {
  const text = emitText(emitter, of)
  return emitter.dialect.day?.(text, form) ?? dayOfFields(emitter, readFields(emitter, text, form))
}

/** Fields of a date with time, each null where the text does not look like one; what the form has not is null. */
export interface Fields {
  readonly Y: Sql | null
  readonly M: Sql | null
  readonly D: Sql | null
  readonly h: Sql | null
  readonly m: Sql | null
  readonly s: Sql | null
}

/** Reads digits at the places that a form has them; `tail` is a pattern of what may follow. */
export function readFields(emitter: Emitter, text: Sql, form: DateForm | string, tail = ''): Fields {
  const pattern = form
    .replace(/[YMDhms]/g, '[0-9]')
    .replace(/\[0-9\](?:\[0-9\])+/g, digits => `[0-9]{${digits.length / 5}}`)
  const fits = Sql.shared(emitter.dialect.isTrue(emitter.fits(text, `${pattern.replaceAll('.', '\\.')}${tail}`)))
  // Digits without anything between them are one whole number, and quicker divided than cut.
  const digits = tail === '' && /^[YMDhms]+$/.test(form) ? Sql.shared(emitter.dialect.whole(text, fits)) : null
  const field = (letter: string): Sql | null => {
    const start = form.indexOf(letter)
    if (start < 0) return null
    const length = form.lastIndexOf(letter) - start + 1
    if (digits) return Sql.shared(digitsOf(emitter, digits, { after: form.length - start - length, start, length }))
    return Sql.shared(emitter.dialect.whole(emitter.dialect.part(text, start + 1, length), fits))
  }
  return { Y: field('Y'), M: field('M'), D: field('D'), h: field('h'), m: field('m'), s: field('s') }
}

function digitsOf({ dialect }: Emitter, all: Sql, at: { after: number; start: number; length: number }): Sql {
  const cut = at.after === 0 ? all : dialect.quotient(all, 10 ** at.after)
  return at.start === 0 ? cut : dialect.remainder(cut, 10 ** at.length)
}

/** Days from 1970-01-01 of a year, a month and a day in the Gregorian calendar; null where there is no such day. */
export function dayOfFields(emitter: Emitter, { Y, M, D }: Fields): Sql {
  const { dialect } = emitter
  const [y, m, d] = [Y ?? sql`1`, M ?? sql`1`, D ?? sql`1`]
  const rest = (by: number) => dialect.remainder(y, by)
  const isLeap = sql`(${rest(4)} = 0 AND ${rest(100)} <> 0 OR ${rest(400)} = 0)`
  const last = sql`CASE WHEN ${m} = 2 THEN CASE WHEN ${isLeap} THEN 29 ELSE 28 END WHEN ${m} IN (4, 6, 9, 11) THEN 30 ELSE 31 END`
  const isDay = sql`${y} >= 1 AND ${m} >= 1 AND ${m} <= 12 AND ${d} >= 1 AND ${d} <= ${last}`
  // Years that begin in March have the odd day at their end.
  const year = Sql.shared(sql`(${y} - CASE WHEN ${m} <= 2 THEN 1 ELSE 0 END)`)
  const month = sql`(${m} + CASE WHEN ${m} <= 2 THEN 9 ELSE -3 END)`
  const leaps = sql`${dialect.quotient(year, 4)} - ${dialect.quotient(year, 100)} + ${dialect.quotient(year, 400)}`
  const days = sql`(${year} * 365 + ${leaps} + ${dialect.quotient(sql`(${month} * 153 + 2)`, 5)} + ${d} - 719469)`
  return dialect.only(dialect.isTrue(isDay), days)
}
