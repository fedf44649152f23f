import type { Language } from '@biaochi/core/language.ts'
import type { PartialDate } from '@biaochi/core/registry/date.ts'
import { html, type Markup } from './html.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A date as people read it, at its own precision: `2026年7月1日`, `2026年7月`; `1 July 2026`, `July 2026`. */
export function printDate(date: PartialDate, language: Language): string {
  const [year = '', month, day] = date.split('-')
  if (language === 'zh') {
    return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`
  }
  const name = months[Number(month) - 1] ?? ''
  return [day ? String(Number(day)) : '', name, year].filter(part => part !== '').join(' ')
}

/** The same as a `time` element that does not break. */
export function dateMark(date: PartialDate, language: Language): Markup {
  return html`<time class="date" datetime="${date}">${printDate(date, language)}</time>`
}

/** An instant of the log in the time zone of the programme (Asia/Shanghai, UTC+8, no summer time), to the minute. */
export function instantMark(instant: string, language: Language): Markup {
  const local = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString()
  return html`<time class="date" datetime="${instant}">${printDate(local.slice(0, 10), language)} ${local.slice(11, 16)}</time>`
}

/** The day of an instant in the time zone of the programme. */
export function dayOf(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10)
}
