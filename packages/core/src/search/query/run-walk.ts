import { keptEnds } from '../segment/documents-writer.ts'
import { noMore, type PostingCursor } from '../segment/posting-cursor.ts'
import type { Segment } from '../segment/segment.ts'
import { tierWeights } from './hits.ts'
import type { DocumentWalk } from './walk-matcher.ts'

/** A list whose term must stand `offset` positions after the beginning of the match. */
export interface PlacedList {
  readonly cursor: PostingCursor
  readonly offset: number
}

/** Walks the documents in which terms stand at fixed distances: a run of characters contiguously. */
export class RunWalk implements DocumentWalk {
  readonly most: number
  readonly #segment: Segment
  /** The rarest first: it is the one that is walked. */
  readonly #cursors: readonly PostingCursor[]
  readonly #lists: readonly PlacedList[]
  /** Where the match begins in the document it stands at. */
  #start = -1
  #document = -1

  /** Documents must be in the guide as well, if there is one. */
  constructor(segment: Segment, lists: readonly PlacedList[], guide: PostingCursor | null) {
    this.#segment = segment
    this.#lists = [...lists].sort((a, b) => a.cursor.count - b.cursor.count)
    const cursors = this.#lists.map(list => list.cursor)
    this.#cursors = guide ? [guide, ...cursors] : cursors
    this.most = this.#cursors[0]?.count ?? 0
  }

  seek(document: number): number {
    let wanted = document
    while (wanted > this.#document) {
      const common = this.#align(wanted)
      if (common === noMore || this.#findStart()) this.#document = common
      else wanted = common + 1
    }
    return this.#document
  }

  /** By the tier of the field in which the match begins. */
  weight(): number {
    const at = this.#document * keptEnds
    let tier = 0
    while (tier < keptEnds && this.#start >= (this.#segment.ends[at + tier] ?? 0)) tier++
    const opensTitle = this.#start === 0 ? 1 : 0
    return (tierWeights[tier] ?? 0) + opensTitle
  }

  /** The first document at or after one that all lists have. */
  #align(document: number): number {
    let wanted = document
    for (let at = 0; at < this.#cursors.length; ) {
      const found = this.#cursors[at]?.seek(wanted) ?? noMore
      if (found === noMore) return noMore
      if (found === wanted) at++
      else {
        wanted = found
        at = at === 0 ? 1 : 0
      }
    }
    return wanted
  }

  /** Finds the first place where all terms stand as they must. */
  #findStart(): boolean {
    const first = this.#lists[0]
    if (!first) return false
    const likely = first.cursor.firstPlace()
    if (likely >= 0 && this.#beginsAt(likely - first.offset)) {
      this.#start = likely - first.offset
      return true
    }
    const places = first.cursor.placeCount()
    for (let index = 0; index < places; index++) {
      const start = first.cursor.place(index) - first.offset
      if (this.#standsAt(start)) {
        this.#start = start
        return true
      }
    }
    return false
  }

  /** Whether the first places of all terms are where the match would have them: mostly they are, or it is not there. */
  #beginsAt(start: number): boolean {
    for (const { cursor, offset } of this.#lists) if (cursor.firstPlace() !== start + offset) return false
    return true
  }

  #standsAt(start: number): boolean {
    for (const { cursor, offset } of this.#lists) if (!cursor.hasPlace(start + offset)) return false
    return true
  }
}
