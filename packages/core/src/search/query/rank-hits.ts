import { countJoints, findJoints, type Joint, type Joints } from './adjacency.ts'
import type { Hits } from './hits.ts'
import type { IndexedSegment } from './indexed-segment.ts'
import type { SegmentAnswer, SegmentQuery } from './search-segment.ts'
import { TopList } from './top-list.ts'

/** Fields weigh 64 to 256 for one term, up to 768 for numbers; ranks of documents up to 87. */
const weightScale = 16
/** How much it weighs that all terms stand one after the other. */
const adjacencyWeight = 40
/** Positions are looked up for so many of the best hits of a segment. */
const mostPlaced = 128

/** The best hits of a segment, best first; of those with the rank of the page before only the unseen ones. */
export function rankHits(
  indexed: IndexedSegment,
  asked: SegmentQuery,
  { hits, firstUnseen }: { hits: Hits; firstUnseen: number },
): SegmentAnswer['top'] {
  const ranking = makeRanking(indexed, asked)
  const added = ranking.slow.length > 0 ? addPlaced(ranking, hits) : null
  const top = new TopList(asked.query.limit)
  const after = asked.after ?? Number.POSITIVE_INFINITY
  eachRanked(ranking, { hits, top, most: added ? adjacencyWeight : 0 }, (base, document) => {
    const rank = base + (added?.get(document) ?? 0)
    const isSeen = rank > after || (rank === after && document < firstUnseen)
    if (rank > top.threshold && !isSeen) top.offer(rank, document)
  })
  return top.sorted()
}

interface Ranking {
  /** Rank of each document by itself: the day to sort by, or its standing and age; empty when all are equal. */
  readonly ranks: Int32Array | Uint8Array
  /** What a sum of weights is multiplied by. */
  readonly scale: number
  readonly fast: Joints['fast']
  readonly slow: readonly Joint[]
  /** What a joint adds. */
  readonly step: number
}

function makeRanking({ segment, days }: IndexedSegment, { query, terms, day }: SegmentQuery): Ranking {
  if (query.sort !== 'relevance')
    return { ranks: segment.days.get(query.sort) ?? new Uint8Array(0), scale: 0, fast: [], slow: [], step: 0 }
  const joints = findJoints(segment, terms)
  const most = Math.max(1, joints.fast.length + joints.slow.length)
  return {
    ...joints,
    ranks: days.columns(day).ranks,
    scale: weightScale / Math.max(1, terms.length),
    step: Math.floor(adjacencyWeight / most),
  }
}

/** Calls back for the hits that may come above the threshold with what is added to their rank at most. */
function eachRanked(
  { ranks, scale, fast, step }: Ranking,
  { hits, top, most }: { hits: Hits; top: TopList; most: number },
  take: (rank: number, document: number) => void,
): void {
  const { documents, weights, count } = hits
  const joints = fast.map(open => open())
  const mostAdded = most + fast.length * step
  for (let at = 0; at < count; at++) {
    const document = documents[at] ?? 0
    const base = Math.floor((weights[at] ?? 0) * scale) + (ranks[document] ?? 0)
    if (base + mostAdded > top.threshold)
      take(joints.length > 0 ? base + step * countJoints(joints, document) : base, document)
  }
}

/** What the positions of terms add to the ranks of the best hits: looking them up for all would take too long. */
function addPlaced(ranking: Ranking, hits: Hits): Map<number, number> {
  const best = new TopList(mostPlaced)
  eachRanked(ranking, { hits, top: best, most: 0 }, (rank, document) => best.offer(rank, document))
  const documents = best.sorted().map(({ ordinal }) => ordinal)
  documents.sort((a, b) => a - b)
  return new Map(documents.map(document => [document, ranking.step * countJoints(ranking.slow, document)]))
}
