import type { FoundNumber } from './number.ts'
import { parseNumber } from './parse.ts'

/** Every number of a standard in running text, in order. Linear in the length of the text. */
export function findNumbers(text: string): FoundNumber[] {
  const found: FoundNumber[] = []
  for (const match of text.matchAll(/(?<![A-Za-z0-9])(?:GB|DB\d\d)\/T ?\d{1,6}(?:\.\d{1,3})?[-—]\d{4}/g)) {
    const number = parseNumber(match[0])
    if (number.normal !== null) found.push({ ...number, start: match.index, end: match.index + match[0].length })
  }
  return found
}
