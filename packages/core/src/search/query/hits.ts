import type { Segment } from '../segment/segment.ts'
import type { Arena } from './arena.ts'

/** Documents of a segment that have the terms looked at so far, in ascending order, with the sum of their weights. */
export interface Hits {
  count: number
  readonly documents: Int32Array
  readonly weights: Uint16Array
}

/** Weight of a match by the tier of its field. */
export const tierWeights: Uint8Array = Uint8Array.of(16, 11, 8, 4)
/** Weights of what only guides. */
export const noWeights: Uint8Array = new Uint8Array(4)

/** A term made ready for one segment. */
export interface Matcher {
  /** At most so many documents have it. */
  readonly most: number
  /** Finds documents that may have it, without weights, much faster than it can tell which do; null for "itself". */
  readonly guide: Matcher | null
  /** All documents that have it. */
  collect(): Hits
  /** Keeps the documents that have it and adds its weight. */
  filter(hits: Hits): void
}

/** A segment that is being asked, with memory for the work. */
export interface AskedSegment {
  readonly segment: Segment
  readonly arena: Arena
}

/** Keeps the documents with a mark and adds it to their weight, less what all marks have too much. */
export function filterByMarks(hits: Hits, marks: Uint8Array, surplus = 0): void {
  const { documents, weights } = hits
  let kept = 0
  for (let at = 0; at < hits.count; at++) {
    const document = documents[at] ?? 0
    const mark = marks[document] ?? 0
    if (mark === 0) continue
    documents[kept] = document
    weights[kept++] = (weights[at] ?? 0) + mark - surplus
  }
  hits.count = kept
}
