import { noMore } from '../segment/posting-cursor.ts'
import type { Arena } from './arena.ts'
import type { Hits, Matcher } from './hits.ts'

/** Walks the documents that have something, in ascending order. */
export interface DocumentWalk {
  /** At most so many documents. */
  readonly most: number
  /** The first one at or after a document, `noMore` when there is none. */
  seek(document: number): number
  /** Weight of the match in the document it stands at. */
  weight(): number
}

/** A term that is found by walking several lists in step. */
export class WalkMatcher implements Matcher {
  readonly most: number
  readonly guide: Matcher
  readonly #walk: DocumentWalk
  readonly #arena: Arena

  constructor(walk: DocumentWalk, guide: Matcher, arena: Arena) {
    this.#arena = arena
    this.#walk = walk
    this.guide = guide
    this.most = walk.most
  }

  /** Whether there is any document; walks no further than to the first. */
  hasAny(): boolean {
    return this.#walk.seek(0) !== noMore
  }

  collect(): Hits {
    const walk = this.#walk
    const hits = this.#arena.hits(this.most)
    for (let document = walk.seek(0); document !== noMore; document = walk.seek(document + 1)) {
      hits.documents[hits.count] = document
      hits.weights[hits.count++] = walk.weight()
    }
    return hits
  }

  filter(hits: Hits): void {
    const { documents, weights } = hits
    const walk = this.#walk
    let kept = 0
    for (let at = 0; at < hits.count; at++) {
      const document = documents[at] ?? 0
      if (walk.seek(document) !== document) continue
      documents[kept] = document
      weights[kept++] = (weights[at] ?? 0) + walk.weight()
    }
    hits.count = kept
  }
}
