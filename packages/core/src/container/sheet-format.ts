/** How a number format shows a number, as far as it changes what the number means. */
export type CellFormat =
  | { readonly kind: 'number' }
  /** Only zeros, so that 423 shows as 0423: how codes are kept in cells that hold numbers. */
  | { readonly kind: 'digits'; readonly width: number }
  /** A date cut to what is shown, a time of day, or both. */
  | { readonly kind: 'date'; readonly date: 'year' | 'month' | 'day' | null; readonly hasTime: boolean }

const plain: CellFormat = { kind: 'number' }

/** Formats that have a number and no code in the file (ECMA-376-1, 18.8.30); 27 to 36 and 50 to 58 as in zh-cn. */
const builtIn: Readonly<Record<number, string>> = {
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  27: 'yyyy年m月',
  28: 'm月d日',
  29: 'm月d日',
  30: 'm-d-yy',
  31: 'yyyy年m月d日',
  32: 'h时mm分',
  33: 'h时mm分ss秒',
  34: '上午/下午h时mm分',
  35: '上午/下午h时mm分ss秒',
  36: 'yyyy年m月',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  50: 'yyyy年m月',
  51: 'm月d日',
  52: 'yyyy年m月',
  53: 'm月d日',
  54: 'm月d日',
  55: '上午/下午h时mm分',
  56: '上午/下午h时mm分ss秒',
  57: 'yyyy年m月',
  58: 'm月d日',
}

/** The meaning of a number format, by its code or, where the file has none, by its number. */
export function classifyFormat(id: number, code: string | undefined): CellFormat {
  const shown = (code ?? builtIn[id] ?? '')
    .replace(/"[^"]*"|[\\_*]./g, '')
    .split(';', 1)
    .join('')
    .replace(/am\/pm|a\/p|上午\/下午|general|e[+-]/gi, '')
    .toLowerCase()
  // Elapsed time has no date: 26 hours are 26 hours.
  if (/\[[hms]+\]/.test(shown)) return plain
  const letters = shown.replace(/\[[^\]]*\]/g, '')
  if (/^0{2,}$/.test(letters)) return { kind: 'digits', width: letters.length }
  const hasYear = /[ye]/.test(letters)
  const hasDay = /d|aaa/.test(letters)
  const hasTime = /[hs]/.test(letters)
  const hasMonth = letters.includes('m') && (hasYear || hasDay || !hasTime)
  if (!hasYear && !hasMonth && !hasDay) return hasTime ? { kind: 'date', date: null, hasTime } : plain
  // A format without year, such as 7月1日, still stands for a whole date.
  const date = hasDay || !hasYear ? 'day' : hasMonth ? 'month' : 'year'
  return { kind: 'date', date, hasTime }
}

const secondsPerDay = 86_400
/** The day after 9999-12-31, where Excel ends. */
const endOfTime = 2_958_466

/**
 * A serial date as ISO text: `2024-07-01`, `2024-07`, `2024-07-01T08:30:00`, `08:30:00`; null when it is no date.
 * Day 60 of the 1900 system is 1900-02-29, which never was: Excel keeps it for the sake of Lotus 1-2-3.
 */
export function formatSerial(serial: number, format: CellFormat & { kind: 'date' }, is1904: boolean): string | null {
  if (!(serial >= 0) || serial >= endOfTime) return null
  const seconds = Math.round(serial * secondsPerDay)
  const date = format.date === null ? null : dayText(Math.floor(seconds / secondsPerDay), is1904)
  if (format.date !== null && !format.hasTime) return date?.slice(0, shownLength[format.date]) ?? null
  const time = new Date((seconds % secondsPerDay) * 1000).toISOString().slice(11, 19)
  return date === null ? time : `${date}T${time}`
}

const shownLength = { year: 4, month: 7, day: 10 }

function dayText(day: number, is1904: boolean): string | null {
  if (is1904) return isoDay(day - 24_107)
  if (day === 0) return null
  if (day === 60) return '1900-02-29'
  return isoDay(day - (day < 60 ? 25_568 : 25_569))
}

/** Days made before: a column of dates has few different ones, and making one costs more than reading its cell. */
const knownDays = new Map<number, string>()
const mostKnownDays = 20_000

/** A day counted from 1970-01-01. */
function isoDay(day: number): string {
  const known = knownDays.get(day)
  if (known !== undefined) return known
  const text = new Date(day * secondsPerDay * 1000).toISOString().slice(0, 10)
  if (knownDays.size >= mostKnownDays) knownDays.clear()
  knownDays.set(day, text)
  return text
}

/**
 * A number as Excel shows it in a wide cell: 15 digits that count, no exponent. Excel stores binary fractions,
 * so that 1.1 may stand in the file as 1.1000000000000001. Digits that stand in the file as a whole number stay as
 * they are: other programs than Excel write long codes so, and all of them are there.
 */
export function numberText(raw: string): string {
  if (/^-?\d+$/.test(raw)) return raw
  const value = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(value)) return raw
  const rounded = Number(value.toPrecision(15))
  const text = String(rounded)
  if (!text.includes('e')) return text
  return Math.abs(rounded) >= 1 ? BigInt(rounded).toString() : rounded.toFixed(20).replace(/0+$/, '')
}
