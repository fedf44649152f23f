import { noMore } from '../segment/posting-cursor.ts'
import type { TermCursor } from '../segment/term-cursor.ts'
import type { Arena } from './arena.ts'
import { type AskedSegment, filterByMarks, type Hits, type Matcher } from './hits.ts'

/** A term that is the union of many lists: every document has a mark, its best weight or 0. */
export class MarkMatcher implements Matcher {
  most = 0
  readonly guide = null
  readonly #marks: Uint8Array
  readonly #arena: Arena

  constructor({ segment, arena }: AskedSegment) {
    this.#arena = arena
    this.#marks = arena.zeros(segment.count)
  }

  /** Gives a document at least this weight, 1 to 255. */
  mark(document: number, weight: number): void {
    const known = this.#marks[document] ?? 0
    if (known === 0) this.most++
    if (weight > known) this.#marks[document] = weight
  }

  /** Whether a document has a mark. */
  has(document: number): boolean {
    return this.#marks[document] !== 0
  }

  /** Marks all documents of a list by the weights of its tiers. */
  markAll(term: TermCursor, weights: Uint8Array): void {
    if (term.count === 1) {
      this.mark(term.inline >>> 2, weights[term.inline & 3] ?? 0)
      return
    }
    const cursor = term.documents()
    for (let document = cursor.next(); document !== noMore; document = cursor.next()) {
      this.mark(document, weights[cursor.tier] ?? 0)
    }
  }

  collect(): Hits {
    const hits = this.#arena.hits(this.most)
    const marks = this.#marks
    for (let document = 0; document < marks.length; document++) {
      const weight = marks[document] ?? 0
      if (weight === 0) continue
      hits.documents[hits.count] = document
      hits.weights[hits.count++] = weight
    }
    return hits
  }

  filter(hits: Hits): void {
    filterByMarks(hits, this.#marks)
  }
}
