import type { PostingCursor } from '../segment/posting-cursor.ts'
import type { Segment } from '../segment/segment.ts'
import type { TermEntry } from '../segment/term-cursor.ts'
import { type Hits, type Matcher, makeHits, tierWeights } from './hits.ts'

/** A term that is one list of postings: a word, or two characters. */
export class ListMatcher implements Matcher {
  readonly most: number
  readonly #cursor: PostingCursor

  constructor(segment: Segment, entry: TermEntry) {
    this.most = entry.count
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
