import type { Measure } from '../kind/operand.ts'

/**
 * What a sum or difference is measured in: a day or moment moved by a number stays one, two of a kind differ by a number
 * (of days, or of seconds). Undefined for what cannot be reckoned: days with moments, two days added, a number less a day.
 */
export function measureOfSum(op: 'add' | 'subtract', left: Measure, right: Measure): Measure | undefined {
  if (left === right) return left === 'number' || op === 'subtract' ? 'number' : undefined
  if (right === 'number') return left
  return op === 'add' && left === 'number' ? right : undefined
}

/** Whether two measures can be compared: a day beside a moment is its midnight. */
export function areComparable(left: Measure, right: Measure): boolean {
  return left === right || (left !== 'number' && right !== 'number')
}
