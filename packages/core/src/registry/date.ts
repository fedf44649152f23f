/**
 * A calendar date of known precision: `2024`, `2024-07` or `2024-07-01` (GB/T 7408.1—2023, ISO 8601-1:2019, 5.2.2).
 * Registers really hold years and months only; the missing part is never made up.
 */
export type PartialDate = string

/** A full calendar date `YYYY-MM-DD`. */
export type Day = string

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** True for a date that exists in the calendar, at any precision. */
export function isPartialDate(text: string): boolean {
  const match = shape.exec(text)
  if (!match) return false
  const month = Number(match[2] ?? 1)
  const day = Number(match[3] ?? 1)
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(match[1]), month)
}

/** True for a full date that exists in the calendar. */
export function isDay(text: string): boolean {
  return text.length === 10 && isPartialDate(text)
}

/** The first day that the date can mean. */
export function earliest(date: PartialDate): Day {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date
}

/** The last day that the date can mean. */
export function latest(date: PartialDate): Day {
  if (date.length === 4) return `${date}-12-31`
  if (date.length === 10) return date
  return `${date}-${daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)))}`
}

/** Whether `date` is on or before `day`: null when its precision does not decide it. */
export function isBy(date: PartialDate, day: Day): boolean | null {
  if (latest(date) <= day) return true
  return earliest(date) > day ? false : null
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
