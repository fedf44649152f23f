import { parseNumber } from './parse.ts'

/** The normal form of a number in any spelling, or null for what is no number. Idempotent. */
export function normaliseNumber(text: string): string | null {
  return parseNumber(text).normal
}
