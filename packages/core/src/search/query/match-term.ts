import { termKinds } from '../segment/term-key.ts'
import { coverRun } from './cover-run.ts'
import { type AskedSegment, type Matcher, noWeights, tierWeights } from './hits.ts'
import { ListMatcher } from './list-matcher.ts'
import { MarkMatcher } from './mark-matcher.ts'
import { markNumbers } from './match-number.ts'
import { eachPiece } from './piece-walk.ts'
import type { PieceTerm, QueryTerm, RunTerm } from './query-term.ts'
import { RunWalk } from './run-walk.ts'
import { WalkMatcher } from './walk-matcher.ts'

/** Makes a term ready for a segment; null when none of its documents can have it. */
export function matchTerm(asked: AskedSegment, term: QueryTerm): Matcher | null {
  if (term.kind === 'run') return term.characters.length === 1 ? matchCharacter(asked, term) : matchRun(asked, term)
  return term.kind === 'word' ? matchList(asked, termKinds.word + term.word) : matchPiece(asked, term)
}

/** Whether some document of a segment, living or dead, has a term. */
export function hasTerm(asked: AskedSegment, term: QueryTerm): boolean {
  asked.arena.reset()
  const matcher = matchTerm(asked, term)
  return matcher !== null && (!(matcher instanceof WalkMatcher) || matcher.hasAny())
}

function matchList(asked: AskedSegment, key: string): Matcher | null {
  const entry = asked.segment.findTerm(key)
  return entry && new ListMatcher(asked, entry)
}

/** Every character begins a pair, that with the next one or that with nothing. */
function matchCharacter(asked: AskedSegment, term: RunTerm): Matcher | null {
  const matcher = new MarkMatcher(asked)
  asked.segment.eachTerm(termKinds.pair + (term.characters[0] ?? ''), entry => {
    matcher.markAll(entry, tierWeights)
    return true
  })
  return matcher.most > 0 ? matcher : null
}

function matchRun(asked: AskedSegment, { characters }: RunTerm): Matcher | null {
  const { segment, arena } = asked
  const entries = characters.slice(1).map((second, at) => segment.findTerm(termKinds.pair + characters[at] + second))
  const found = entries.filter(entry => entry !== null)
  const [first] = found
  if (!first || found.length < entries.length) return null
  if (found.length === 1) return new ListMatcher(asked, first)
  const counts = found.map(entry => entry.count)
  const rarest = counts.indexOf(Math.min(...counts))
  const lists = coverRun(counts).map(offset => ({ cursor: segment.postings(found[offset] ?? first), offset }))
  // The rarest pair tells where to look in the lists of the others, even if the places of those tell enough.
  const guide = lists.some(list => list.offset === rarest) ? null : segment.postings(found[rarest] ?? first)
  return new WalkMatcher(
    new RunWalk(segment, lists, guide),
    new ListMatcher(asked, found[rarest] ?? first, noWeights),
    arena,
  )
}

function matchPiece(asked: AskedSegment, { tokens, form }: PieceTerm): Matcher | null {
  const { segment } = asked
  const matcher = new MarkMatcher(asked)
  markNumbers(segment, form, matcher)
  const entries = tokens.map(token => segment.findTerm(termKinds.word + token)).filter(entry => entry !== null)
  const [first] = entries
  if (first && entries.length === tokens.length) {
    if (tokens.length === 1) matcher.markAll(first, tierWeights)
    else {
      const cursors = entries.map(entry => segment.postings(entry))
      eachPiece({ cursors, isKnown: document => matcher.has(document) }, document =>
        matcher.mark(document, leastWeight(cursors)),
      )
    }
  }
  return matcher.most > 0 ? matcher : null
}

function leastWeight(cursors: readonly { readonly tier: number }[]): number {
  return Math.min(...cursors.map(cursor => tierWeights[cursor.tier] ?? 0))
}
