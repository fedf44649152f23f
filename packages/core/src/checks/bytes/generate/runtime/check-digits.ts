import type { CheckAlgorithm } from '../../../ast.ts'
import { isCheckRight } from '../../../identifier/check-digit.ts'
import { byteAt } from './texts.ts'

/** ISO/IEC 7064, MOD 97-10, the first `turned` characters moved to the end. */
export function isRight97(bytes: Uint8Array, start: number, end: number, turned: number): boolean {
  const turn = Math.min(start + turned, end)
  const first = remainder97(bytes, turn, end, 0)
  return first >= 0 && remainder97(bytes, start, turn, first) === 1
}

/** Luhn: every second digit from the last but one is doubled, the digits of all are added. */
export function isRightLuhn(bytes: Uint8Array, start: number, end: number): boolean {
  if (end <= start) return false
  let sum = 0
  let isDoubled = false
  for (let at = end - 1; at >= start; at--) {
    const digit = byteAt(bytes, at) - 48
    if (digit < 0 || digit > 9) return false
    const product = isDoubled ? digit * 2 : digit
    sum += product > 9 ? product - 9 : product
    isDoubled = !isDoubled
  }
  return sum % 10 === 0
}

/** For alphabets beyond ASCII, and identifiers too long to be written out: by the plain meaning. */
export function isRightPlainly(bytes: Uint8Array, start: number, end: number, algorithm: CheckAlgorithm): boolean {
  return isCheckRight(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(start, end)), algorithm)
}

/** -1 where a character is neither digit nor capital letter. */
function remainder97(bytes: Uint8Array, start: number, end: number, before: number): number {
  let remainder = before
  for (let at = start; at < end; at++) {
    const byte = byteAt(bytes, at)
    if (byte >= 48 && byte <= 57) remainder = (remainder * 10 + byte - 48) % 97
    else if (byte >= 65 && byte <= 90) remainder = (remainder * 100 + byte - 55) % 97
    else return -1
  }
  return remainder
}
