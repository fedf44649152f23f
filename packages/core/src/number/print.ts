import type { StandardNumber } from './number.ts'

/** The spelling of a number that is shown to people, `GB/T 1.1—2020`. */
export function printNumber(number: StandardNumber): string {
  return number.print
}
