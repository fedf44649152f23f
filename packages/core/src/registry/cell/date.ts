import { isPartialDate, type PartialDate } from '../date.ts'

const separated = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[ T]00:00(?::00(?:\.0+)?)?)?$/
const worded = /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})[日号]?)?)?$/
const packed = /^(\d{4})(\d{2})?(\d{2})?$/

/**
 * Reads a date as registers write it — `2024-7-1`, `2024/07/01`, `2024.7`, `2024年7月1日`, `20240701`, `二〇二四年七月`, `2024` —
 * at the precision it has; null for everything else. `1/7/2024` is not read: nobody can tell its day from its month.
 */
export function readDate(text: string): PartialDate | null {
  const tight = fromChineseDigits(text.normalize('NFKC').trim()).replace(
    /\s+(?=[-/.年月日]|\d+[月日])|(?<=[-/.年月])\s+/g,
    '',
  )
  const match = separated.exec(tight) ?? worded.exec(tight) ?? packed.exec(tight)
  if (!match) return null
  const date = match
    .slice(1, 4)
    .filter(part => part !== undefined)
    .map((part, index) => part.padStart(index === 0 ? 4 : 2, '0'))
    .join('-')
  return isPartialDate(date) && isPlausible(date) ? date : null
}

/** The day that an Excel serial number means, for a hint; null for other text. Day 60 is the 1900-02-29 that never was. */
export function excelDay(text: string): PartialDate | null {
  const serial = /^\d{5}$/.test(text.trim()) ? Number(text) : 0
  return serial > 60 ? new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10) : null
}

/** Standards have been issued since the 19th century; a year beyond is a serial number or a slip. */
function isPlausible(date: PartialDate): boolean {
  return date >= '1800' && date < '2200'
}

const digits = '〇一二三四五六七八九'

/** `二〇二四年十二月三日` → `2024年12月3日`. */
function fromChineseDigits(text: string): string {
  if (!/[一二三四五六七八九十〇零○]/.test(text)) return text
  return text
    .replace(/[零○]/g, '〇')
    .replace(/([一二三])?十([一二三四五六七八九])?/g, (_, tens = '一', ones = '〇') => tens + ones)
    .replace(/[〇一二三四五六七八九]/g, digit => String(digits.indexOf(digit)))
}
