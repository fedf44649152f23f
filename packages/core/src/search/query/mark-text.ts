import { foldWithOrigins } from '../text/fold-map.ts'
import { findMatches, type Range } from './find-matches.ts'
import type { MarkedText } from './index-query.ts'
import type { QueryTerm } from './query-term.ts'

/** Code units of a text that are shown at most, and those before its first match. */
const longestShown = 240
const leadIn = 40

/** Marks where the terms of a query stand in a text, which stays whole. */
export function markWhole(text: string, terms: readonly QueryTerm[]): MarkedText {
  return { text, marks: rangesOf(text, terms) }
}

/** Marks where the terms of a query stand in a text; a long text is cut around the first match. */
export function markText(text: string, terms: readonly QueryTerm[]): MarkedText {
  return cutText(text, rangesOf(text, terms))
}

function rangesOf(text: string, terms: readonly QueryTerm[]): readonly Range[] {
  if (terms.length === 0) return []
  const folded = foldWithOrigins(text)
  if (!folded) return []
  return findMatches(folded.text, terms).map(([start, end]) => [folded.start(start), folded.end(end - 1)] as const)
}

function cutText(text: string, ranges: readonly Range[]): MarkedText {
  if (text.length <= longestShown) return { text, marks: ranges }
  const first = ranges[0]?.[0] ?? 0
  const from = characterAt(text, Math.max(0, Math.min(first - leadIn, text.length - longestShown)))
  const to = characterAt(text, from + longestShown)
  const [before, after] = [from > 0 ? '…' : '', to < text.length ? '…' : '']
  const shift = before.length - from
  const shown = ranges.filter(([start, end]) => start >= from && end <= to)
  return {
    text: before + text.slice(from, to) + after,
    marks: shown.map(([start, end]) => [start + shift, end + shift]),
  }
}

/** The offset, or the one before when it would cut a character in two. */
function characterAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return at > 0 && unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at
}
