import { decodeKey, termKinds } from '../segment/term-key.ts'
import { initialOf } from '../text/pinyin.ts'
import type { IndexedSegment } from './indexed-segment.ts'
import type { QueryTerm, RunTerm } from './query-term.ts'

/** Characters that are tried in the place of one. */
const mostTried = 30
/** Longer runs are only split: trying takes a look-up each. */
const longestCorrected = 12

type Check = (term: QueryTerm) => boolean

/**
 * Splits a run that stands nowhere as a whole into runs that do, each as long as can be: titles are typed without
 * blanks. Null when a part would be a single character.
 */
export function splitRun({ characters }: RunTerm, isFound: Check): QueryTerm[] | null {
  const parts: QueryTerm[] = []
  for (let at = 0; at < characters.length; ) {
    let length = Math.min(characters.length - at, 20)
    while (length >= 2 && !isFound(runOf(characters.slice(at, at + length)))) length--
    if (length < 2) return null
    parts.push(runOf(characters.slice(at, at + length)))
    at += length
  }
  return parts
}

/** A run that stands somewhere and differs by one character: two the wrong way round, another one, one too many. */
export function correctRun(
  segments: readonly IndexedSegment[],
  { characters }: RunTerm,
  isFound: Check,
): QueryTerm[] | null {
  if (characters.length < 2 || characters.length > longestCorrected) return null
  for (const candidate of candidatesOf(segments, characters)) {
    const term = runOf(candidate)
    if (isFound(term)) return [term]
  }
  return null
}

function* candidatesOf(
  segments: readonly IndexedSegment[],
  characters: readonly string[],
): Generator<readonly string[]> {
  for (let at = 0; at + 1 < characters.length; at++) {
    yield characters.toSpliced(at, 2, characters[at + 1] ?? '', characters[at] ?? '')
  }
  for (let at = characters.length - 1; at >= 0; at--) {
    for (const other of neighbours(segments, characters, at)) yield characters.with(at, other)
  }
  if (characters.length > 2) for (const at of characters.keys()) yield characters.toSpliced(at, 1)
}

/** Characters that stand where one stands: after the one before it, or, for the first one, before the one after it. */
function neighbours(segments: readonly IndexedSegment[], characters: readonly string[], at: number): string[] {
  const counts = new Map<string, number>()
  const before = characters[at - 1] ?? ''
  const after = at === 0 ? (characters[1] ?? '') : null
  for (const { segment } of segments) {
    segment.eachTerm(termKinds.pair + before, entry => {
      const [first = '', second = ''] = [...decodeKey(entry.key.subarray(1), entry.keyLength - 1)]
      const found = after === null ? second : second === after ? first : ''
      if (found) counts.set(found, (counts.get(found) ?? 0) + entry.count)
      return true
    })
  }
  // Those that sound alike first: most wrong characters are the wrong choice of an input method.
  const sound = initialOf(characters[at] ?? '')
  const likeness = (character: string): number => (initialOf(character) === sound ? 1 : 0)
  const sorted = [...counts].sort(([a, countA], [b, countB]) => likeness(b) - likeness(a) || countB - countA)
  return sorted.slice(0, mostTried).map(([character]) => character)
}

function runOf(characters: readonly string[]): RunTerm {
  return { kind: 'run', characters }
}
