import { simplify } from '../text/simplified-forms.ts'
import { correctRun, splitRun } from './correct-run.ts'
import { correctWord } from './correct-word.ts'
import type { CorrectionKind } from './index-query.ts'
import type { IndexedSegment } from './indexed-segment.ts'
import { hasTerm } from './match-term.ts'
import { parseQuery } from './parse-query.ts'
import { printTerm, type QueryTerm, type RunTerm, type WordTerm } from './query-term.ts'
import { readInitials, readPinyin } from './read-letters.ts'
import { findHits } from './search-segment.ts'

/** A query that finds something, near one that finds nothing. */
export interface CorrectedQuery {
  readonly text: string
  readonly by: CorrectionKind
}

/** What a term could have meant, by the farthest of the ways there. */
interface CorrectedTerm {
  readonly terms: readonly QueryTerm[]
  readonly by: CorrectionKind | null
}

/** Ways of correcting, the nearest first. */
const kinds: readonly CorrectionKind[] = ['simplified', 'spelling', 'pinyin', 'initials']

/**
 * A query that finds something, near one that finds nothing: in simplified characters, without a slip of spelling, or in
 * characters where letters are pinyin or the initials of a title. Null when there is none.
 */
export function correctQuery(
  segments: readonly IndexedSegment[],
  terms: readonly QueryTerm[],
  titleFields: readonly string[],
): CorrectedQuery | null {
  const corrected: QueryTerm[] = []
  let by: CorrectionKind = 'simplified'
  for (const term of terms) {
    const better = isFound(segments, term) ? { terms: [term], by: null } : correctTerm(segments, term, titleFields)
    if (!better) return null
    corrected.push(...better.terms)
    if (better.by && kinds.indexOf(better.by) > kinds.indexOf(by)) by = better.by
  }
  if (!segments.some(indexed => hasLivingHit(indexed, corrected))) return null
  return { text: corrected.map(printTerm).join(' '), by }
}

function correctTerm(
  segments: readonly IndexedSegment[],
  term: QueryTerm,
  titleFields: readonly string[],
): CorrectedTerm | null {
  if (term.kind === 'run') return correctCharacters(segments, term)
  return term.kind === 'word' ? correctLetters(segments, term, titleFields) : null
}

function correctCharacters(segments: readonly IndexedSegment[], term: RunTerm): CorrectedTerm | null {
  const check = (candidate: QueryTerm): boolean => isFound(segments, candidate)
  const simple = simplified(term)
  if (simple !== term && check(simple)) return { terms: [simple], by: 'simplified' }
  const terms = splitRun(simple, check) ?? correctRun(segments, simple, check)
  return terms && { terms, by: 'spelling' }
}

function simplified(term: RunTerm): RunTerm {
  const text = term.characters.join('')
  const simple = simplify(text)
  return simple === text ? term : { kind: 'run', characters: [...simple] }
}

function correctLetters(
  segments: readonly IndexedSegment[],
  term: WordTerm,
  titleFields: readonly string[],
): CorrectedTerm | null {
  const terms = correctWord(segments, term)
  if (terms) return { terms, by: 'spelling' }
  const run = readPinyin(segments, term, candidate => isFound(segments, candidate))
  if (run) return { terms: [run], by: 'pinyin' }
  const beginning = readInitials(segments, term, titleFields)
  return beginning === null ? null : { terms: parseQuery(beginning, () => false).terms, by: 'initials' }
}

function isFound(segments: readonly IndexedSegment[], term: QueryTerm): boolean {
  return segments.some(indexed => hasTerm(indexed, term))
}

function hasLivingHit(indexed: IndexedSegment, terms: readonly QueryTerm[]): boolean {
  const hits = findHits(indexed, terms)
  return hits.documents.subarray(0, hits.count).some(document => !indexed.dead?.[document])
}
