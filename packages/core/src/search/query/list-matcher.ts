import type { PostingCursor } from '../segment/posting-cursor.ts'
import type { TermEntry } from '../segment/term-cursor.ts'
import type { Arena } from './arena.ts'
import { type AskedSegment, filterByMarks, type Hits, type Matcher, tierWeights } from './hits.ts'

/** Postings that are decoded in the time that one document is looked for. */
const seekCost = 12

/** A term that is one list of postings: a word, or two characters. */
export class ListMatcher implements Matcher {
  readonly most: number
  readonly guide = null
  readonly #weights: Uint8Array
  readonly #cursor: PostingCursor
  /** Documents of the segment. */
  readonly #documents: number
  readonly #arena: Arena

  constructor({ segment, arena }: AskedSegment, entry: TermEntry, weights = tierWeights) {
    this.most = entry.count
    this.#weights = weights
    this.#documents = segment.count
    this.#arena = arena
    this.#cursor = segment.postings(entry)
  }

  collect(): Hits {
    const hits = this.#arena.hits(this.most)
    const tiers = this.#arena.bytes(this.most)
    hits.count = this.#cursor.drain(hits.documents, tiers)
    for (let at = 0; at < hits.count; at++) hits.weights[at] = this.#weights[tiers[at] ?? 3] ?? 0
    return hits
  }

  filter(hits: Hits): void {
    if (hits.count * seekCost > this.most) this.#filterByMarks(hits)
    else this.#filterBySeeking(hits)
  }

  #filterByMarks(hits: Hits): void {
    const found = this.collect()
    // One more than the weight, which may be 0.
    const marks = this.#arena.zeros(this.#documents)
    for (let at = 0; at < found.count; at++) marks[found.documents[at] ?? 0] = (found.weights[at] ?? 0) + 1
    filterByMarks(hits, marks, 1)
  }

  #filterBySeeking(hits: Hits): void {
    const { documents, weights } = hits
    const cursor = this.#cursor
    let kept = 0
    for (let at = 0; at < hits.count; at++) {
      const document = documents[at] ?? 0
      if (cursor.seek(document) !== document) continue
      documents[kept] = document
      weights[kept++] = (weights[at] ?? 0) + (this.#weights[cursor.tier] ?? 0)
    }
    hits.count = kept
  }
}
