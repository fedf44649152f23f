import type { NumberClass, StandardNumber } from './number.ts'

const ranks: readonly NumberClass[] = [
  'national',
  'sector',
  'local',
  'group',
  'enterprise',
  'international',
  'foreign',
  'metrology',
  'military',
  'plan',
]

/** A string that sorts by class, code, serial, part and year as numbers, by plain comparison of code units. */
export function sortKey(number: StandardNumber): string {
  const natural = (text: string | null) => (text ?? '').replace(/\d+/g, digits => digits.padStart(10, '0'))
  const rank = String(ranks.indexOf(number.class)).padStart(2, '0')
  return [
    rank,
    natural(number.code),
    natural(number.serial),
    natural(number.part),
    number.year ?? '',
    number.normal,
  ].join('\u0001')
}

/** Compares two numbers for `sort`: numeric, total, and zero only for equal normal forms. */
export function compareNumbers(a: StandardNumber, b: StandardNumber): number {
  const [left, right] = [sortKey(a), sortKey(b)]
  return left < right ? -1 : left > right ? 1 : 0
}
