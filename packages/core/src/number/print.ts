import type { StandardNumber } from './number.ts'

/** The spelling of a number that is shown to people, `GB/T 1.1—2020`. */
export function printNumber(number: StandardNumber): string {
  return number.print
}

/** The same with all numbers of the text in one line, as covers have them: `GB/T 7408.1—2023/ISO 8601-1:2019`. */
export function printLine(number: StandardNumber): string {
  const [first, ...others] = [number, ...number.also]
  return others.reduce(
    (line, other) => line + (other.class === 'international' ? '/' : ' / ') + other.print,
    first?.print ?? '',
  )
}
