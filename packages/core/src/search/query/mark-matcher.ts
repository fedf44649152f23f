import { noMore } from '../segment/posting-cursor.ts'
import type { Segment } from '../segment/segment.ts'
import type { TermEntry } from '../segment/term-cursor.ts'
import type { Arena } from './arena.ts'
import { type AskedSegment, filterByMarks, type Hits, type Matcher } from './hits.ts'

/** A term that is the union of many lists: every document has a mark, its best weight or 0. */
export class MarkMatcher implements Matcher {
  most = 0
  readonly guide = null
  readonly #marks: Uint8Array
  readonly #segment: Segment
  readonly #arena: Arena

  constructor({ segment, arena }: AskedSegment) {
    this.#segment = segment
    this.#arena = arena
    this.#marks = arena.zeros(segment.count)
  }

  /** Gives a document at least this weight, 1 to 255. */
  mark(document: number, weight: number): void {
    const known = this.#marks[document] ?? 0
    if (known === 0) this.most++
    if (weight > known) this.#marks[document] = weight
  }

  /** Marks all documents of a list by the weights of its tiers. */
  markAll(entry: TermEntry, weights: Uint8Array): void {
    if (entry.count === 1) {
      this.mark(entry.inline >>> 2, weights[entry.inline & 3] ?? 0)
      return
    }
    const cursor = this.#segment.postings(entry)
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
