import { numberKey } from '@biaochi/core/number/normalise.ts'

/** Enough for the records that are made into documents at once, and what they name. */
const mostKept = 20_000

const kept = new Map<string, string>()

/** The look-up key of a number, from memory where it was just asked for: reading one is the dear part of a document. */
export function knownKey(text: string): string {
  const known = kept.get(text)
  if (known !== undefined) return known
  if (kept.size >= mostKept) kept.clear()
  const key = numberKey(text)
  kept.set(text, key)
  return key
}
