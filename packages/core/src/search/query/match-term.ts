import type { Segment } from '../segment/segment.ts'
import { termKinds } from '../segment/term-key.ts'
import { coverRun } from './cover-run.ts'
import { type Matcher, noWeights, tierWeights } from './hits.ts'
import { ListMatcher } from './list-matcher.ts'
import { MarkMatcher } from './mark-matcher.ts'
import { markNumbers } from './match-number.ts'
import { eachPiece } from './piece-walk.ts'
import type { PieceTerm, QueryTerm, RunTerm } from './query-term.ts'
import { RunWalk } from './run-walk.ts'
import { WalkMatcher } from './walk-matcher.ts'

/** Makes a term ready for a segment; null when none of its documents can have it. */
export function matchTerm(segment: Segment, term: QueryTerm): Matcher | null {
  if (term.kind === 'run') return term.characters.length === 1 ? matchCharacter(segment, term) : matchRun(segment, term)
  return term.kind === 'word' ? matchList(segment, termKinds.word + term.word) : matchPiece(segment, term)
}

/** Whether some document of a segment, living or dead, has a term. */
export function hasTerm(segment: Segment, term: QueryTerm): boolean {
  const matcher = matchTerm(segment, term)
  return matcher !== null && (!(matcher instanceof WalkMatcher) || matcher.hasAny())
}

function matchList(segment: Segment, key: string): Matcher | null {
  const entry = segment.findTerm(key)
  return entry && new ListMatcher(segment, entry)
}

/** Every character begins a pair, that with the next one or that with nothing. */
function matchCharacter(segment: Segment, term: RunTerm): Matcher | null {
  const matcher = new MarkMatcher(segment)
  segment.eachTerm(termKinds.pair + (term.characters[0] ?? ''), entry => {
    matcher.markAll(entry, tierWeights)
    return true
  })
  return matcher.most > 0 ? matcher : null
}

function matchRun(segment: Segment, { characters }: RunTerm): Matcher | null {
  const entries = characters.slice(1).map((second, at) => segment.findTerm(termKinds.pair + characters[at] + second))
  const found = entries.filter(entry => entry !== null)
  const [first] = found
  if (!first || found.length < entries.length) return null
  if (found.length === 1) return new ListMatcher(segment, first)
  const counts = found.map(entry => entry.count)
  const rarest = counts.indexOf(Math.min(...counts))
  const lists = coverRun(counts).map(offset => ({ cursor: segment.postings(found[offset] ?? first), offset }))
  // The rarest pair tells where to look in the lists of the others, even if the places of those tell enough.
  const guide = lists.some(list => list.offset === rarest) ? null : segment.postings(found[rarest] ?? first)
  return new WalkMatcher(
    new RunWalk(segment, lists, guide),
    new ListMatcher(segment, found[rarest] ?? first, noWeights),
  )
}

function matchPiece(segment: Segment, { tokens, form }: PieceTerm): Matcher | null {
  const matcher = new MarkMatcher(segment)
  markNumbers(segment, form, matcher)
  const entries = tokens.map(token => segment.findTerm(termKinds.word + token)).filter(entry => entry !== null)
  const [first] = entries
  if (first && entries.length === tokens.length) {
    if (tokens.length === 1) matcher.markAll(first, tierWeights)
    else {
      const cursors = entries.map(entry => segment.postings(entry))
      eachPiece(cursors, document => matcher.mark(document, leastWeight(cursors)))
    }
  }
  return matcher.most > 0 ? matcher : null
}

function leastWeight(cursors: readonly { readonly tier: number }[]): number {
  return Math.min(...cursors.map(cursor => tierWeights[cursor.tier] ?? 0))
}
