import type { PostingCursor } from '../segment/posting-cursor.ts'
import type { Segment } from '../segment/segment.ts'
import type { TermEntry } from '../segment/term-cursor.ts'
import { filterByMarks, type Hits, type Matcher, makeHits, tierWeights } from './hits.ts'

/** Postings that are decoded in the time that one document is looked for. */
const seekCost = 12

/** A term that is one list of postings: a word, or two characters. */
export class ListMatcher implements Matcher {
  readonly most: number
  readonly #cursor: PostingCursor
  /** Documents of the segment. */
  readonly #documents: number

  constructor(segment: Segment, entry: TermEntry) {
    this.most = entry.count
    this.#documents = segment.count
    this.#cursor = segment.postings(entry)
  }

  collect(): Hits {
    const hits = makeHits(this.most)
    const tiers = new Uint8Array(this.most)
    hits.count = this.#cursor.drain(hits.documents, tiers)
    for (let at = 0; at < hits.count; at++) hits.weights[at] = tierWeights[tiers[at] ?? 3] ?? 0
    return hits
  }

  filter(hits: Hits): void {
    if (hits.count * seekCost > this.most) this.#filterByMarks(hits)
    else this.#filterBySeeking(hits)
  }

  #filterByMarks(hits: Hits): void {
    const marks = new Uint8Array(this.#documents)
    const found = this.collect()
    for (let at = 0; at < found.count; at++) marks[found.documents[at] ?? 0] = found.weights[at] ?? 0
    filterByMarks(hits, marks)
  }

  #filterBySeeking(hits: Hits): void {
    const { documents, weights } = hits
    const cursor = this.#cursor
    let kept = 0
    for (let at = 0; at < hits.count; at++) {
      const document = documents[at] ?? 0
      if (cursor.seek(document) !== document) continue
      documents[kept] = document
      weights[kept++] = (weights[at] ?? 0) + (tierWeights[cursor.tier] ?? 0)
    }
    hits.count = kept
  }
}
