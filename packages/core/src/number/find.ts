import { buildNumber, type Whole } from './build.ts'
import { type FoldedText, foldText, rawRange } from './fold.ts'
import { readAt } from './grammars/read.ts'
import { joinNumbers } from './join.ts'
import { isCitation } from './judge.ts'
import type { FoundNumber } from './number.ts'
import { ReferenceLists } from './reference-lists.ts'
import type { FindContext } from './surroundings.ts'

/**
 * A number begins at the head of a run of letters, after the word of an adoption (`idtISO`), or with the year of a plan.
 * Addresses of the web are stepped over: what they hold is a path, not a citation.
 */
const beginning =
  /(?<address>(?<![A-Z])(?:[A-Z]{2,8}:\/\/|WWW\.)[^\s"'()<>[\]`|{},;\u0080-\uffff]*)|(?<![A-Z])[A-Z]|(?<=IDT|EQV|NEQ|MOD)(?:ISO|IEC)|(?<!\d)20\d{6}-|(?<![A-Z\d])3GPP/g

/**
 * Every number of a standard in running text, in order. Linear in the length of the text: it is read once, and at each
 * word a bounded stretch is looked at. What is not written out (`GB/T 1.1、1.2`) is not made up.
 *
 * @param onAttempt told of every place where reading was tried, so that the work can be counted
 */
export function findNumbers(text: string, onAttempt?: (at: number) => void): FoundNumber[] {
  const folded = foldText(text)
  const lists = new ReferenceLists(folded.text)
  const found: FoundNumber[] = []
  let previous: Whole | null = null
  for (const { index: at, groups } of folded.text.matchAll(beginning)) {
    if (groups?.address !== undefined || (previous && at < previous.end)) continue
    onAttempt?.(at)
    const whole = citedAt(folded, at, { previous, lists })
    if (!whole) continue
    found.push({ ...buildNumber(folded, whole), ...rawRange(folded, whole.start, whole.end) })
    previous = whole
  }
  return found
}

function citedAt(folded: FoldedText, at: number, context: FindContext): Whole | null {
  const reading = readAt(folded.text, at)
  const whole = reading && joinNumbers(folded.text, reading, 'running-text')
  return whole && isCitation(folded, whole, context) ? whole : null
}
