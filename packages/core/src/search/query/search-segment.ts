import { countSets } from './facet-group.ts'
import type { FacetTally } from './facet-tally.ts'
import type { AskedSegment, Hits } from './hits.ts'
import type { IndexQuery } from './index-query.ts'
import type { IndexedSegment } from './indexed-segment.ts'
import { matchTerm } from './match-term.ts'
import { dropDead, type Narrowing, narrowHits } from './narrow-hits.ts'
import type { QueryTerm } from './query-term.ts'
import { rankHits } from './rank-hits.ts'

/** A question made ready to be asked of every segment. */
export interface SegmentQuery {
  readonly query: IndexQuery
  readonly terms: readonly QueryTerm[]
  /** The day of the question as `dayNumber` gives it. */
  readonly day: number
  /** Rank of the last hit of the page before; null for the first page. */
  readonly after: number | null
}

/** What a segment has to say. */
export interface SegmentAnswer {
  readonly total: number
  /** The best hits, best first. */
  readonly top: readonly { readonly rank: number; readonly ordinal: number }[]
}

/**
 * Asks one segment. Counts of facets go to the tallies. Hits of the rank `after` count as seen up to the document
 * before `firstUnseen`.
 */
export function searchSegment(
  indexed: IndexedSegment,
  asked: SegmentQuery,
  target: { tallies: ReadonlyMap<string, FacetTally>; firstUnseen: number },
): SegmentAnswer {
  const hits = findHits(indexed, asked.terms)
  if (indexed.dead) dropDead(hits, indexed.dead)
  const near = narrowHits(hits, narrowingsOf(indexed, asked))
  const documents = hits.documents.subarray(0, hits.count)
  const add = (name: string, bySet: Uint32Array): void => {
    const column = indexed.facet(name, asked.day)
    if (column) target.tallies.get(name)?.add(column, indexed.ordinals(name), bySet)
  }
  indexed.groups([...target.tallies.keys()], asked.day).count(documents, add)
  for (const [name, alternatives] of near) {
    const column = indexed.facet(name, asked.day)
    if (column) add(name, countSets(column.sets, column.setCount, alternatives))
  }
  return { total: hits.count, top: rankHits(indexed, asked, { hits, firstUnseen: target.firstUnseen }) }
}

/** The documents of a segment that have all terms, the dead included; good until it is asked again. */
export function findHits(asked: AskedSegment, terms: readonly QueryTerm[]): Hits {
  const { arena } = asked
  arena.reset()
  if (terms.length === 0) return allDocuments(asked)
  const matchers = terms.map(term => matchTerm(asked, term)).filter(matcher => matcher !== null)
  const [only] = matchers
  if (!only || matchers.length < terms.length) return arena.hits(0)
  if (matchers.length === 1) return only.collect()
  // First what is fast; then few are left for what is slow.
  const guides = matchers.map(matcher => matcher.guide ?? matcher).sort((a, b) => a.most - b.most)
  const hits = guides[0]?.collect() ?? arena.hits(0)
  for (const guide of guides.slice(1)) guide.filter(hits)
  for (const matcher of matchers) if (matcher.guide) matcher.filter(hits)
  return hits
}

function allDocuments({ segment, arena }: AskedSegment): Hits {
  const hits = arena.hits(segment.count)
  for (let document = 0; document < segment.count; document++) hits.documents[document] = document
  hits.weights.fill(0)
  hits.count = segment.count
  return hits
}

function narrowingsOf(indexed: IndexedSegment, { query, day }: SegmentQuery): Narrowing[] {
  return Object.entries(query.choice).flatMap(([name, chosen]) => {
    const column = indexed.facet(name, day)
    return column && chosen.length > 0 ? [{ name, column, flags: column.flagsOf(chosen) }] : []
  })
}
