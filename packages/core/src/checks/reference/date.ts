import { type DateForm, dateForms, type TimeForm } from '../ast.ts'

/** Days from 1970-01-01 of a date in a form; undefined when it is no such date. */
export function readDay(text: string, form: DateForm): number | undefined {
  const fields = readFields(text, form)
  return fields && dayOf(fields)
}

/** Seconds from 1970-01-01T00:00:00Z, or from midnight for a form without date; undefined when it is no such moment. */
export function readSecond(text: string, form: TimeForm, offset: number): number | undefined {
  const { plain, zone: mayZone, must, fraction: mayFraction } = splitForm(form)
  let rest = text
  let zone: number | undefined
  if (mayZone) {
    const found = readZone(rest)
    if (found) [rest, zone] = [found.before, found.minutes]
    else if (must) return undefined
  }
  if (mayFraction) rest = dropFraction(rest)
  const fields = readFields(rest, plain)
  if (!fields) return undefined
  const { h = 0, m = 0, s = 0 } = fields
  if (h > 23 || m > 59 || s > 59) return undefined
  const ofDay = h * 3600 + m * 60 + s
  if (!plain.includes('Y')) return ofDay
  const day = dayOf(fields)
  return day === undefined ? undefined : day * 86_400 + ofDay - (zone ?? offset) * 60
}

/** Whether a form is of a day alone. */
export function isDateForm(form: string): form is DateForm {
  return (dateForms as readonly string[]).includes(form)
}

interface Fields {
  Y?: number
  M?: number
  D?: number
  h?: number
  m?: number
  s?: number
}

/** Letters of a form stand for one digit each of their field, everything else for itself. */
function readFields(text: string, form: string): Fields | undefined {
  if (text.length !== form.length) return undefined
  const fields: Record<string, number> = {}
  for (const [index, letter] of [...form].entries()) {
    const character = text.charAt(index)
    if ('YMDhms'.includes(letter)) {
      if (character < '0' || character > '9') return undefined
      fields[letter] = (fields[letter] ?? 0) * 10 + Number(character)
    } else if (character !== letter) return undefined
  }
  return fields
}

/** Counts the days year by year and month by month: slow, and plain to see. */
function dayOf({ Y = 0, M = 1, D = 1 }: Fields): number | undefined {
  if (Y < 1 || M < 1 || M > 12 || D < 1 || D > daysIn(Y, M)) return undefined
  const before = Y - 1
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400)
  let days = before * 365 + leapDays
  for (let month = 1; month < M; month++) days += daysIn(Y, month)
  return days + D - 1 - dayZero
}

/** Days from 0001-01-01 to 1970-01-01. */
const dayZero = 719_162

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function splitForm(form: TimeForm) {
  const must = form.endsWith('Z')
  const zone = must || form.endsWith('[Z]')
  const fraction = form.includes('[.f]')
  const plain = form.replace('[.f]', '').replace('[Z]', '').replace(/Z$/, '')
  return { plain, zone, must, fraction }
}

/** `Z`, or `+08:00` up to 14 hours from UTC. */
function readZone(text: string): { before: string; minutes: number } | null {
  if (text.endsWith('Z')) return { before: text.slice(0, -1), minutes: 0 }
  const sign = text.at(-6)
  if (sign !== '+' && sign !== '-') return null
  const fields = readFields(text.slice(-5), 'hh:mm')
  if (!fields) return null
  const { h = 0, m = 0 } = fields
  if (m > 59 || h * 60 + m > 14 * 60) return null
  return { before: text.slice(0, -6), minutes: (sign === '-' ? -1 : 1) * (h * 60 + m) }
}

/** Leaves out a point or comma with one to nine digits after it (GB/T 7408.1—2023 takes both). */
function dropFraction(text: string): string {
  const at = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','))
  const digits = text.slice(at + 1)
  const isFraction =
    at >= 0 && digits.length > 0 && digits.length <= 9 && [...digits].every(one => one >= '0' && one <= '9')
  return isFraction ? text.slice(0, at) : text
}
