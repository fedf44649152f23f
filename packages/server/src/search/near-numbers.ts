import { numberKey } from '@biaochi/core/number/normalise.ts'
import { parseNumber } from '@biaochi/core/number/parse.ts'
import type { FoundDocument, LookUpOptions } from '@biaochi/core/search/query/look-up.ts'
import type { SearchPort } from '@biaochi/core/search/search-port.ts'
import { numberForm } from '@biaochi/core/search/text/number-form.ts'
import { lookUps } from './registry-document.ts'
import { factsOf } from './registry-source.ts'
import { byOrder, distinctDocuments } from './summarise.ts'

/** Candidates looked at, so that a serial such as `1` stays cheap. */
const mostCandidates = 2000

/**
 * Documents whose numbers are spelt most like a text, nearest first: those with the same serial under any code, and
 * those whose serial differs by one slip of the hand.
 */
export async function findNearNumbers(
  search: SearchPort,
  text: string,
  { asOf, limit }: LookUpOptions,
): Promise<FoundDocument[]> {
  const wanted = numberForm(numberKey(text))
  const serial = serialOf(text)
  if (serial === null) return []
  const candidates = await search.lookUp([...slipsOf(serial)].map(lookUps.serial), { asOf, limit: mostCandidates })
  return distinctDocuments(candidates.flat())
    .map(found => ({
      found,
      distance: Math.min(...factsOf(found).keys.map(key => editDistance(wanted, numberForm(key)))),
    }))
    .sort((a, b) => a.distance - b.distance || byOrder(a.found, b.found))
    .slice(0, limit)
    .map(({ found }) => found)
}

/** The serial of a number, or for text that is none its longest run of digits. */
function serialOf(text: string): string | null {
  const number = parseNumber(text)
  if (number.normal !== null) return number.serial
  const runs = text.normalize('NFKC').match(/\d{1,12}/g) ?? []
  return runs.sort((a, b) => b.length - a.length)[0] ?? null
}

/** The serial itself, then with one digit dropped, swapped, changed or added. */
function slipsOf(serial: string): Set<string> {
  const slips = new Set([serial])
  if (!/^\d{1,12}$/.test(serial)) return slips
  for (let at = 0; at <= serial.length; at++) {
    const [before, digit, after] = [serial.slice(0, at), serial.slice(at, at + 1), serial.slice(at + 1)]
    if (digit) slips.add(before + after)
    if (after) slips.add(before + after.slice(0, 1) + digit + after.slice(1))
    for (let other = 0; other < 10; other++) {
      if (digit) slips.add(before + other + after)
      slips.add(before + other + digit + after)
    }
  }
  slips.delete('')
  return slips
}

/** Fewest insertions, deletions and changes that turn one text into the other (Levenshtein 1966). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next[j] = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1)
    }
    row = next
  }
  return row[b.length] ?? 0
}
