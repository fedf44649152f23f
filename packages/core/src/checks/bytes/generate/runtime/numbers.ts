import { byteAt } from './texts.ts'

/**
 * Numbers in the hot loop are a mantissa and a scale (mantissa / 10^scale), or as a value the double nearest to it. NaN
 * stands for an undefined number, Infinity for one that needs more than 15 digits and must be computed exactly elsewhere.
 * Decimals of at most 15 digits and their nearest doubles are one to one and in the same order (IEEE 754), so values are
 * compared as doubles.
 */
export const powers = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`))

const tooLong = 1e15

/** Mantissa of `-?[0-9]+(.[0-9]+)?`; its scale goes into `scales[slot]`. */
export function readUnits(bytes: Uint8Array, start: number, end: number, scales: Int32Array, slot: number): number {
  const first = start < end && bytes[start] === 45 ? start + 1 : start
  let at = first
  let units = 0
  for (; at < end; at++) {
    const digit = byteAt(bytes, at) - 48
    if (digit < 0 || digit > 9) break
    units = units * 10 + digit
  }
  let digits = at - first
  if (digits === 0) return Number.NaN
  let scale = 0
  if (at < end) {
    if (bytes[at] !== 46) return Number.NaN
    const point = ++at
    for (; at < end; at++) {
      const digit = byteAt(bytes, at) - 48
      if (digit < 0 || digit > 9) return Number.NaN
      units = units * 10 + digit
    }
    scale = at - point
    if (scale === 0) return Number.NaN
    digits += scale
  }
  if (digits > 15) return digits > 30 ? Number.NaN : Number.POSITIVE_INFINITY
  scales[slot] = scale
  return first > start ? -units : units
}

/** Value of a mantissa and a scale. */
export function toValue(units: number, scale: number): number {
  return scale === 0 ? units : units / (powers[scale] as number)
}

export function addUnits(
  left: number,
  leftScale: number,
  right: number,
  rightScale: number,
  scales: Int32Array,
  slot: number,
): number {
  const scale = Math.max(leftScale, rightScale)
  scales[slot] = scale
  const one = left * (powers[scale - leftScale] as number)
  const other = right * (powers[scale - rightScale] as number)
  return keepShort(isShort(one) && isShort(other) ? one + other : Number.POSITIVE_INFINITY, left, right)
}

export function multiplyUnits(
  left: number,
  leftScale: number,
  right: number,
  rightScale: number,
  scales: Int32Array,
  slot: number,
): number {
  const scale = leftScale + rightScale
  if (scale > 22) return keepShort(Number.POSITIVE_INFINITY, left, right)
  scales[slot] = scale
  return keepShort(left * right, left, right)
}

function isShort(units: number): boolean {
  return units < tooLong && units > -tooLong
}

/** A result that is short and defined, or Infinity, or NaN where an operand is. */
function keepShort(units: number, left: number, right: number): number {
  if (isShort(units)) return units
  return Number.isNaN(left) || Number.isNaN(right) ? Number.NaN : Number.POSITIVE_INFINITY
}

/**
 * Straight lines between points, as mantissas at common scales: each interval is four numbers: x from, x to, y from, y rise.
 */
export interface Lines {
  readonly xScale: number
  readonly yScale: number
  readonly intervals: Float64Array
}

/** Value on the lines, rounded up to a whole number; NaN outside. */
export function interpolateUnits(units: number, scale: number, lines: Lines): number {
  if (!(units < tooLong)) return units
  const common = Math.max(scale, lines.xScale)
  const byX = powers[common - lines.xScale] as number
  const x = units * (powers[common - scale] as number)
  const { intervals } = lines
  for (let at = 0; at < intervals.length; at += 4) {
    const low = (intervals[at] as number) * byX
    const high = (intervals[at + 1] as number) * byX
    if (!isShort(x) || !isShort(low) || !isShort(high)) return Number.POSITIVE_INFINITY
    if (x < low || x > high) continue
    const width = high - low
    const rise = (intervals[at + 3] as number) * (x - low)
    const base = (intervals[at + 2] as number) * width
    if (!isShort(rise) || !isShort(base)) return Number.POSITIVE_INFINITY
    return divideUp(rise + base, width * (powers[lines.yScale] as number))
  }
  return Number.NaN
}

function divideUp(above: number, below: number): number {
  if (!isShort(above) || !isShort(below) || below <= 0) return Number.POSITIVE_INFINITY
  const rest = above % below
  const whole = (above - rest) / below
  return rest > 0 ? whole + 1 : whole
}
