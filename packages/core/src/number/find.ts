import { buildNumber } from './build.ts'
import { type FoldedText, foldText, rawRange } from './fold.ts'
import { readAt } from './grammars/read.ts'
import { joinNumbers } from './join.ts'
import { isCitation } from './judge.ts'
import type { FoundNumber } from './number.ts'

/** Letters begin numbers, and digits those of plans (2021…) and of 3GPP. */
const beginning = /[A-Z]|(?<!\d)20\d{6}-|(?<![A-Z\d])3GPP/g

/**
 * Every number of a standard in running text, in order. Linear in the length of the text: it is read once, and at each
 * word a bounded stretch is looked at. What is not written out (`GB/T 1.1、1.2`) is not made up.
 *
 * @param onAttempt told of every place where reading was tried, so that the work can be counted
 */
export function findNumbers(text: string, onAttempt?: (at: number) => void): FoundNumber[] {
  const folded = foldText(text)
  const found: FoundNumber[] = []
  let end = 0
  for (const at of placesIn(folded.text)) {
    if (at < end) continue
    onAttempt?.(at)
    const number = citedAt(folded, at, end)
    if (!number) continue
    found.push(number.found)
    end = number.end
  }
  return found
}

/** Places where a number may begin: at the head of a run of letters, also when digits touch it. */
function* placesIn(text: string): Generator<number> {
  let last = -2
  for (const match of text.matchAll(beginning)) {
    // Only the head of a run of letters; `match.index` goes through every letter.
    if (match[0].length > 1 || match.index !== last + 1) yield match.index
    last = match[0].length > 1 ? -2 : match.index
  }
}

function citedAt(folded: FoldedText, at: number, previousEnd: number): { found: FoundNumber; end: number } | null {
  const reading = readAt(folded.text, at)
  if (!reading) return null
  const whole = joinNumbers(folded.text, reading, 'running-text')
  if (!isCitation(folded, whole, previousEnd)) return null
  return { found: { ...buildNumber(folded, whole), ...rawRange(folded, whole.start, whole.end) }, end: whole.end }
}
