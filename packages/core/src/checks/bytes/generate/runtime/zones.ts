import { byteAt } from './texts.ts'

/** Answers of `zoneOf` that are no minutes: the letter Z, and no zone at all. */
export const zoneZ = 1000
export const noZone = 2000

/** Minutes east of UTC that a text ends with: `+08:00`, up to 14 hours; or `zoneZ`, or `noZone`. */
export function zoneOf(bytes: Uint8Array, start: number, end: number): number {
  if (start < end && bytes[end - 1] === 90) return zoneZ
  const at = end - 6
  const sign = at < start ? 0 : byteAt(bytes, at)
  if ((sign !== 43 && sign !== 45) || bytes[at + 3] !== 58) return noZone
  const hours = pairAt(bytes, at + 1)
  const minutes = pairAt(bytes, at + 4)
  if (hours < 0 || minutes < 0 || minutes > 59 || hours * 60 + minutes > 14 * 60) return noZone
  return (sign === 45 ? -1 : 1) * (hours * 60 + minutes)
}

/** Whether a point or comma and one to nine digits stand there, and nothing else. */
export function isFraction(bytes: Uint8Array, start: number, end: number): boolean {
  if (bytes[start] !== 46 && bytes[start] !== 44) return false
  const digits = end - start - 1
  if (digits < 1 || digits > 9) return false
  for (let at = start + 1; at < end; at++) if (byteAt(bytes, at) < 48 || byteAt(bytes, at) > 57) return false
  return true
}

function pairAt(bytes: Uint8Array, at: number): number {
  const tens = byteAt(bytes, at) - 48
  const ones = byteAt(bytes, at + 1) - 48
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones
}
