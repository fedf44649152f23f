import { findNumbers } from './find.ts'
import type { FoundNumber, NotNumber, StandardNumber } from './number.ts'
import { parseNumber } from './parse.ts'

/** What `biaochi number --json TEXT…` prints: one object per text. */
export function describeNumbers(texts: readonly string[]): (StandardNumber | NotNumber)[] {
  return texts.map(parseNumber)
}

/** What `biaochi number --find --json FILE` prints: every number of the text, with its offsets. */
export function describeFound(text: string): FoundNumber[] {
  return findNumbers(text)
}
