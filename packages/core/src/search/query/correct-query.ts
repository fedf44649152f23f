import { correctRun, splitRun } from './correct-run.ts'
import { correctWord } from './correct-word.ts'
import type { IndexedSegment } from './indexed-segment.ts'
import { hasTerm } from './match-term.ts'
import { printTerm, type QueryTerm } from './query-term.ts'
import { findHits } from './search-segment.ts'

/** A query that finds something, near one that finds nothing; null when there is none. */
export function correctQuery(segments: readonly IndexedSegment[], terms: readonly QueryTerm[]): string | null {
  const corrected: QueryTerm[] = []
  for (const term of terms) {
    const better = isFound(segments, term) ? [term] : correctTerm(segments, term)
    if (!better) return null
    corrected.push(...better)
  }
  if (!segments.some(indexed => hasLivingHit(indexed, corrected))) return null
  return corrected.map(printTerm).join(' ')
}

function correctTerm(segments: readonly IndexedSegment[], term: QueryTerm): QueryTerm[] | null {
  const check = (candidate: QueryTerm): boolean => isFound(segments, candidate)
  if (term.kind === 'run') return splitRun(term, check) ?? correctRun(segments, term, check)
  return term.kind === 'word' ? correctWord(segments, term) : null
}

function isFound(segments: readonly IndexedSegment[], term: QueryTerm): boolean {
  return segments.some(indexed => hasTerm(indexed, term))
}

function hasLivingHit(indexed: IndexedSegment, terms: readonly QueryTerm[]): boolean {
  const hits = findHits(indexed, terms)
  return hits.documents.subarray(0, hits.count).some(document => !indexed.dead?.[document])
}
