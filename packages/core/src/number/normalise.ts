import { parseNumber } from './parse.ts'

/** The normal form of a number in any spelling, or null for what is no number. Idempotent. */
export function normaliseNumber(text: string): string | null {
  return parseNumber(text).normal
}

/** Loose look-up key: the same for every spelling of one number; text that is no number gets a key as well. */
export function numberKey(text: string): string {
  const normal = parseNumber(text).normal ?? text.normalize('NFKC').toUpperCase()
  return normal.replace(/\s+/g, '')
}
