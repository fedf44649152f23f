import type { CellFormat } from '../sheet-format.ts'
import type { TextBytes } from './xml-text.ts'

const zero = 0x30
const secondsPerDay = 86_400
/** The day after 9999-12-31, where Excel ends. */
const endOfTime = 2_958_466
/** Days by which the system of 1904 is behind. */
const behind1904 = 1462

/** How dates and moments are written: `YYYY`, `MM`, `DD`, `hh`, `mm`, `ss`, other characters as they are. */
export interface DateForm {
  readonly parts: readonly DatePart[]
  readonly hasDate: boolean
  /** The finest part of the date, as a format shows it. */
  readonly date: 'year' | 'month' | 'day' | null
  readonly hasTime: boolean
  readonly hasSeconds: boolean
}

type DatePart = 'YYYY' | 'MM' | 'DD' | 'hh' | 'mm' | 'ss' | number

/** A form such as `YYYYMMDD` or `YYYY-MM-DD hh:mm`; what stands in brackets, and a zone, a sheet does not have: they are left out. */
export function dateFormOf(form: string): DateForm {
  const plain = form.replace(/\[[^\]]*\]|Z$/g, '')
  const parts = [...plain.matchAll(/YYYY|MM|DD|hh|mm|ss|./g)].map(([part]) =>
    part.length > 1 ? (part as DatePart) : part.charCodeAt(0),
  )
  const has = (part: DatePart) => parts.includes(part)
  return {
    parts,
    hasDate: has('YYYY'),
    date: has('DD') ? 'day' : has('MM') ? 'month' : has('YYYY') ? 'year' : null,
    hasTime: has('hh'),
    hasSeconds: has('ss'),
  }
}

const isoDay = dateFormOf('YYYY-MM-DD')
const isoMonth = dateFormOf('YYYY-MM')
const isoYear = dateFormOf('YYYY')
const isoMoment = dateFormOf('YYYY-MM-DDThh:mm:ss')
const isoTime = dateFormOf('hh:mm:ss')
const fineness = { year: 1, month: 2, day: 3 }

/** What a date is made of. */
export interface DateParts {
  readonly year: number
  readonly month: number
  readonly day: number
  /** Of the day; 0 where there is no time. */
  readonly seconds: number
  readonly shown: ShownDate
}

type ShownDate = Pick<CellFormat & { kind: 'date' }, 'date' | 'hasTime'>

/**
 * Puts a serial date as text at the end: in the form that is asked for when it says all that the cell shows, else as
 * ISO 8601. False, and nothing is put there, when it is no date. Day 60 of the 1900 system is 1900-02-29, which never was:
 * Excel keeps it for the sake of Lotus 1-2-3.
 */
export function appendSerial(text: TextBytes, serial: number, by: SerialReading): boolean {
  const { format, is1904, form } = by
  if (!(serial >= 0)) return false
  const whole = Math.round(serial * secondsPerDay)
  const day = Math.floor(whole / secondsPerDay)
  if (day >= (is1904 ? endOfTime - behind1904 : endOfTime)) return false
  const seconds = whole - day * secondsPerDay
  // Day 0 of the 1900 system is none: a time of day.
  const hasDay = format.date !== null && (is1904 || day > 0)
  if (!hasDay && format.date !== null && !format.hasTime) return false
  const shown = hasDay ? format : { date: null, hasTime: true }
  appendDate(text, { ...civilOf(day, is1904), seconds, shown }, form)
  return true
}

export interface SerialReading {
  readonly format: ShownDate
  readonly is1904: boolean
  readonly form: DateForm | null
}

/** Puts a date as text at the end, in a form when that says all that is shown. */
export function appendDate(text: TextBytes, parts: DateParts, form: DateForm | null): void {
  const { shown, seconds } = parts
  const fits = form !== null && saysAll(form, shown, seconds)
  const { parts: order } = fits ? form : usualForm(shown)
  text.reserve(order.length * 4)
  for (const part of order) {
    if (typeof part === 'number') text.bytes[text.length++] = part
    else if (part === 'YYYY') appendDigits(text, parts.year, 4)
    else appendDigits(text, partOf(part, parts), 2)
  }
}

function saysAll(form: DateForm, shown: ShownDate, seconds: number): boolean {
  const hasTime = shown.hasTime && (shown.date === null || seconds > 0)
  if (form.hasDate !== (shown.date !== null)) return false
  if (form.date !== null && shown.date !== null && fineness[form.date] < fineness[shown.date]) return false
  return !hasTime || (form.hasTime && (form.hasSeconds || seconds % 60 === 0))
}

function usualForm({ date, hasTime }: ShownDate): DateForm {
  if (date === null) return isoTime
  if (hasTime) return isoMoment
  return date === 'day' ? isoDay : date === 'month' ? isoMonth : isoYear
}

function partOf(part: DatePart, { month, day, seconds }: DateParts): number {
  switch (part) {
    case 'MM':
      return month
    case 'DD':
      return day
    case 'hh':
      return Math.floor(seconds / 3600)
    case 'mm':
      return Math.floor(seconds / 60) % 60
    default:
      return seconds % 60
  }
}

function appendDigits(text: TextBytes, value: number, width: number): void {
  const end = text.length + width
  let rest = value
  for (let at = end - 1; at >= text.length; at--) {
    text.bytes[at] = zero + (rest % 10)
    rest = Math.floor(rest / 10)
  }
  text.length = end
}

function civilOf(day: number, is1904: boolean): { year: number; month: number; day: number } {
  if (!is1904 && day === 60) return { year: 1900, month: 2, day: 29 }
  // Days from 0000-03-01, after the algorithm of Fliegel and Van Flandern's kind: years begin in March.
  const since = (is1904 ? day - 24_107 : day - (day < 60 ? 25_568 : 25_569)) + 719_468
  const era = Math.floor(since / 146_097)
  const ofEra = since - era * 146_097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * ofYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return { year, month, day: ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1 }
}
