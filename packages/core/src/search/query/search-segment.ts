import { Adjacency } from './adjacency.ts'
import type { FacetTally } from './facet-tally.ts'
import { type Hits, makeHits } from './hits.ts'
import type { IndexQuery } from './index-query.ts'
import type { IndexedSegment } from './indexed-segment.ts'
import { matchTerm } from './match-term.ts'
import { dropDead, type Narrowing, narrowHits } from './narrow-hits.ts'
import type { QueryTerm } from './query-term.ts'
import { TopList } from './top-list.ts'

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
  for (const [name, tally] of target.tallies) {
    const column = indexed.facet(name, asked.day)
    if (!column) continue
    tally.add(column, indexed.ordinals(name), documents)
    tally.add(column, indexed.ordinals(name), near.get(name) ?? new Int32Array(0))
  }
  return { total: hits.count, top: rankHits(indexed, asked, { hits, firstUnseen: target.firstUnseen }) }
}

/** The documents of a segment that have all terms, the dead included. */
export function findHits({ segment }: IndexedSegment, terms: readonly QueryTerm[]): Hits {
  if (terms.length === 0) return allDocuments(segment.count)
  const matchers = terms.map(term => matchTerm(segment, term)).filter(matcher => matcher !== null)
  const [rarest, ...others] = matchers.sort((a, b) => a.most - b.most)
  if (!rarest || matchers.length < terms.length) return makeHits(0)
  const hits = rarest.collect()
  for (const matcher of others) matcher.filter(hits)
  return hits
}

function allDocuments(count: number): Hits {
  const hits = makeHits(count)
  for (let document = 0; document < count; document++) hits.documents[document] = document
  hits.count = count
  return hits
}

function narrowingsOf(indexed: IndexedSegment, { query, day }: SegmentQuery): Narrowing[] {
  return Object.entries(query.choice).flatMap(([name, chosen]) => {
    const column = indexed.facet(name, day)
    return column && chosen.length > 0 ? [{ name, column, flags: column.flagsOf(chosen) }] : []
  })
}

/** Fields weigh 64 to 256 for one term, up to 768 for numbers; ranks of documents up to 87. */
const weightScale = 16
/** How much it weighs that all terms stand one after the other. */
const adjacencyWeight = 40

function rankHits(
  indexed: IndexedSegment,
  asked: SegmentQuery,
  { hits, firstUnseen }: { hits: Hits; firstUnseen: number },
): SegmentAnswer['top'] {
  const top = new TopList(asked.query.limit)
  const { ranks, scale, adjacency, step } = makeRanking(indexed, asked)
  const { documents, weights, count } = hits
  const after = asked.after ?? Number.POSITIVE_INFINITY
  const mostAdded = step > 0 ? adjacencyWeight : 0
  for (let at = 0; at < count; at++) {
    const document = documents[at] ?? 0
    const base = Math.floor((weights[at] ?? 0) * scale) + (ranks?.[document] ?? 0)
    // Where terms stand is looked up only for what may still be among the best.
    if (base + mostAdded <= top.threshold) continue
    const rank = step > 0 ? base + step * adjacency.count(document) : base
    const isSeen = rank > after || (rank === after && document < firstUnseen)
    if (rank > top.threshold && !isSeen) top.offer(rank, document)
  }
  return top.sorted()
}

interface Ranking {
  /** Rank of each document by itself: the day to sort by, or its standing and age; undefined when all are equal. */
  readonly ranks: Int32Array | Uint8Array | undefined
  /** What a sum of weights is multiplied by. */
  readonly scale: number
  readonly adjacency: Adjacency
  /** What every two terms next to each other add. */
  readonly step: number
}

function makeRanking({ segment, days }: IndexedSegment, { query, terms, day }: SegmentQuery): Ranking {
  const isByRelevance = query.sort === 'relevance'
  const adjacency = new Adjacency(segment, isByRelevance ? terms : [])
  return {
    ranks: isByRelevance ? days.columns(day).ranks : segment.days.get(query.sort),
    scale: isByRelevance ? weightScale / Math.max(1, terms.length) : 0,
    adjacency,
    step: adjacency.most === 0 ? 0 : Math.floor(adjacencyWeight / adjacency.most),
  }
}
