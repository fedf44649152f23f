import type { Day } from '../../registry/date.ts'

/** Days from 0000-01-01 (as day 1) in the calendar of ISO 8601; 0 for null or what is no day. Fits 23 bits. */
export function dayNumber(day: Day | null): number {
  if (day?.length !== 10) return 0
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))]
  if (Number.isNaN(year + month + date)) return 0
  // Years are taken to begin in March, so that the leap day is their last.
  const shifted = month > 2 ? year : year - 1
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400)
  const monthDays = Math.floor((153 * ((month + 9) % 12) + 2) / 5)
  return shifted * 365 + leapDays + monthDays + date + 60
}
