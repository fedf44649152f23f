import { asciiOf, type TextBytes } from './xml-text.ts'

const minus = 0x2d
const dot = 0x2e
const zero = 0x30
/** Digits that a binary64 number keeps. */
const keptDigits = 15

/** How the text of a number is written. */
export const written = {
  /** Digits only, with or without a minus: it stays as it is, for other programs than Excel write long codes so. */
  whole: 0,
  /** With a decimal point, as short as it can be. */
  plain: 1,
  /** In any other way: with an exponent, more digits than count, or no number. */
  other: 2,
}

/** Looks at how a number is written. */
export function judgeNumber(bytes: Uint8Array, start: number, end: number): number {
  let at = bytes[start] === minus ? start + 1 : start
  const first = at
  while (at < end && isDigit(bytes[at] as number)) at++
  if (at === end) return at > first ? written.whole : written.other
  const whole = at - first
  const isShort = whole === 1 || (whole > 1 && bytes[first] !== zero)
  if (bytes[at] !== dot || !isShort) return written.other
  const fraction = ++at
  while (at < end && isDigit(bytes[at] as number)) at++
  const isPlain = at === end && at > fraction && bytes[end - 1] !== zero && whole + end - fraction <= keptDigits
  return isPlain ? written.plain : written.other
}

/** The value of a number; NaN when it is none. */
export function numberOf(bytes: Uint8Array, start: number, end: number): number {
  let value = 0
  if (end - start > keptDigits || end === start) return slowNumber(bytes, start, end)
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number
    if (!isDigit(byte)) return slowNumber(bytes, start, end)
    value = value * 10 + byte - zero
  }
  return value
}

function slowNumber(bytes: Uint8Array, start: number, end: number): number {
  const raw = asciiOf(bytes, start, end).trim()
  return raw === '' ? Number.NaN : Number(raw)
}

/**
 * Rewrites the number that stands from a place to the end as Excel shows it in a wide cell: 15 digits that count, no
 * exponent. What is no number stays as it is.
 */
export function plainNumber(text: TextBytes, start: number): void {
  const value = slowNumber(text.bytes, start, text.length)
  if (!Number.isFinite(value)) return
  const plain = decimalOf(value)
  text.length = start
  text.appendAscii(plain)
}

/** A number in decimal digits: 15 that count, without exponent; those that do not count are zeros. */
export function decimalOf(value: number): string {
  const [mantissa = '', power = ''] = value.toExponential(keptDigits - 1).split('e')
  const sign = mantissa.startsWith('-') ? '-' : ''
  const digits = mantissa.replace(/[-.]/g, '').replace(/0+$/, '')
  const exponent = Number(power)
  if (digits === '') return '0'
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0')
  const fraction = digits.slice(exponent + 1)
  return fraction === '' ? sign + whole : `${sign}${whole}.${fraction}`
}

function isDigit(byte: number): boolean {
  return byte >= zero && byte <= 0x39
}
