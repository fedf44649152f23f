import type { Segment } from '../segment/segment.ts'
import type { TermCursor } from '../segment/term-cursor.ts'
import { keyBytes, termKinds } from '../segment/term-key.ts'
import type { MarkMatcher } from './mark-matcher.ts'

/** Weights of a number that has a fragment, for the whole number and for an ending of it (tiers 0 and 1). */
const exactWeights = Uint8Array.of(48, 26, 0, 0)
/** Of one in which the last digits of the fragment go on. */
const openWeights = Uint8Array.of(32, 20, 0, 0)

const dash = 0x2d
const dot = 0x2e

/** Whether some number of a segment has a fragment; numbers of dead documents count. */
export function hasNumber(segment: Segment, form: string): boolean {
  let isFound = false
  eachEnding(segment, form, () => {
    isFound = true
    return false
  })
  return isFound
}

/** Marks the documents with a number that has the fragment, from the beginning of one of its tokens on. */
export function markNumbers(segment: Segment, form: string, matcher: MarkMatcher): void {
  eachEnding(segment, form, (entry, isExact) => {
    matcher.markAll(entry, isExact ? exactWeights : openWeights)
    return true
  })
}

/** Calls back for the endings of numbers that begin with a fragment; exact is what ends there or goes on with a part or year. */
function eachEnding(segment: Segment, form: string, take: (entry: TermCursor, isExact: boolean) => boolean): void {
  const key = termKinds.number + form
  const length = keyBytes(key).length
  // `GB/T 1` means that number and its parts: every tenth number goes on from there. Exact ones sort first.
  const isOneDigit = /(^|\D)\d$/.test(form)
  segment.eachTerm(key, entry => {
    const next = entry.keyLength > length ? entry.key[length] : dash
    const isExact = next === dash || next === dot
    return (isExact || !isOneDigit) && take(entry, isExact)
  })
}
