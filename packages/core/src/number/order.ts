import { numberClasses, type StandardNumber } from './number.ts'

/**
 * A string of printable ASCII whose plain order (by code units, collation "C") is the order of numbers: class, code,
 * serial and part as numbers (9 before 10), year, undated first. Different normal forms have different keys.
 */
export function sortKey(number: StandardNumber): string {
  const rank = String.fromCharCode(0x41 + numberClasses.indexOf(number.class))
  const parts = [number.code, number.serial, number.part, number.year, number.normal]
  return [rank, ...parts.map(naturalOf)].join(' ')
}

/** Compares two numbers for `sort`: numeric, total, and zero only for equal normal forms. */
export function compareNumbers(a: StandardNumber, b: StandardNumber): number {
  const [left, right] = [sortKey(a), sortKey(b)]
  return left < right ? -1 : left > right ? 1 : 0
}

/** Digits with their length before them, zeros at the head left out; blanks as `!`, since the blank ends a field. */
function naturalOf(text: string | null): string {
  return (text ?? '').replaceAll(' ', '!').replace(/\d+/g, digits => {
    const significant = digits.replace(/^0+(?=\d)/, '')
    return String.fromCharCode(0x3f + Math.min(significant.length, 26)) + significant
  })
}
