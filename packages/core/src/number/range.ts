import type { Finding } from '../finding.ts'
import { buildNumber } from './build.ts'
import { foldText } from './fold.ts'
import { dash, fullYear, gap, matchAt, pattern } from './grammars/pieces.ts'
import { readAt } from './grammars/read.ts'
import type { Reading } from './grammars/reading.ts'
import type { NotNumber, StandardNumber } from './number.ts'
import { parseNumber } from './parse.ts'

/** `～2828.4`, `至2828.4-2012`, `-2828.4`: a part of the same standard, or, where neither has parts, a later serial. */
const mark = pattern(`${gap}(?:[~\\u301c至到]|-{1,3})${gap}`)
const shortened = pattern(
  `(?:(?<serial>\\d{1,6})?\\.(?<part>\\d{1,4})|(?<later>\\d{1,6}))(?!\\d)(?:${dash}${fullYear})?`,
)

/** Where a range ends that begins with a number, `GB/T 2828.1～2828.4`; null where no range follows. The text is folded. */
function readRangeEnd(text: string, first: Reading): number | null {
  const between = matchAt(mark, text, first.end)
  if (!between || first.code === null || first.serial === null) return null
  const start = first.end + between[0].length
  const whole = readAt(text, start)
  if (whole) return whole.code === first.code && !between[0].includes('-') ? whole.end : null
  const match = matchAt(shortened, text, start)
  const { serial = first.serial, part, later } = match?.groups ?? {}
  if (!match) return null
  const isPart =
    part !== undefined && first.part !== null && serial === first.serial && Number(part) > Number(first.part)
  const isLater =
    later !== undefined && first.part === null && !between[0].includes('-') && Number(later) > Number(first.serial)
  return isPart || isLater ? start + match[0].length : null
}

/**
 * Reads what somebody typed for a number: as `parseNumber` does, and of a range the first number, with a finding that says
 * so. Not for records: a range is no number of a standard.
 */
export function parseTypedNumber(text: string): StandardNumber | NotNumber {
  const number = parseNumber(text)
  if (number.normal !== null || text.length > 200) return number
  const folded = foldText(text.trim())
  const reading = readAt(folded.text, 0)
  if (!reading || readRangeEnd(folded.text, reading) !== folded.text.length) return number
  const first = buildNumber(folded, { first: reading, also: [], start: 0, end: reading.end })
  return { ...first, raw: text, findings: [...first.findings, rangeFinding(first.print, text)] }
}

function rangeFinding(print: string, raw: string): Finding {
  return {
    rule: 'number-range',
    severity: 'warning',
    message: {
      zh: `“${raw}”是一个范围；只读出第一个，${print}`,
      en: `"${raw}" is a range; only its first number was read, ${print}`,
    },
    at: { subject: raw },
    fix: { zh: '逐个给出每个标准号', en: 'Give every number by itself' },
  }
}
