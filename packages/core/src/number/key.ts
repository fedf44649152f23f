import { parseNumber } from './parse.ts'

/** Loose look-up key: the same for every spelling of one number; text that is no number gets a key as well. */
export function numberKey(text: string): string {
  const normal = parseNumber(text).normal ?? text.normalize('NFKC').toUpperCase()
  return normal.replace(/\s+/g, '')
}
