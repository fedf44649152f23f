import { findNumbers } from './find.ts'
import type { FoundNumber, NotNumber, StandardNumber } from './number.ts'
import { parseTypedNumber } from './range.ts'

/** What `biaochi number --json TEXT…` prints: one object per text. */
export function describeNumbers(texts: readonly string[]): (StandardNumber | NotNumber)[] {
  return texts.map(parseTypedNumber)
}

/** What `biaochi number --find --json FILE` prints: every number of the text, with its offsets. */
export function describeFound(text: string): FoundNumber[] {
  return findNumbers(text)
}
