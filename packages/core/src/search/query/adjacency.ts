import type { PostingCursor } from '../segment/posting-cursor.ts'
import type { Segment } from '../segment/segment.ts'
import { termKinds } from '../segment/term-key.ts'
import type { QueryTerm } from './query-term.ts'
import { hasPlace } from './run-walk.ts'

/** Tells how many terms of a query stand right after the one before, as they do in the query. */
export class Adjacency {
  /** Most pairs of terms that can stand together. */
  readonly most: number
  readonly #joints: readonly Joint[]

  constructor(segment: Segment, terms: readonly QueryTerm[]) {
    this.#joints = terms.slice(1).flatMap((term, at) => jointOf(segment, terms[at], term) ?? [])
    this.most = this.#joints.length
  }

  /** For one document after the other, in ascending order. */
  count(document: number): number {
    let count = 0
    for (const isJoined of this.#joints) if (isJoined(document)) count++
    return count
  }
}

/** Tells for one document after the other, in ascending order, whether two terms stand together. */
type Joint = (document: number) => boolean

/**
 * Two runs stand together where the last character of one and the first of the other do, which is a term itself. A run
 * before a word ends with a character before none. For all others the positions tell.
 */
function jointOf(segment: Segment, left: QueryTerm | undefined, right: QueryTerm): Joint | null {
  if (!left) return null
  if (left.kind === 'run' && right.kind === 'run') {
    const bridge = segment.findTerm(termKinds.pair + left.characters.at(-1) + right.characters[0])
    const cursor = bridge && segment.postings(bridge)
    return cursor && (document => cursor.seek(document) === document)
  }
  const before = segment.findTerm(lastKey(left))
  const after = segment.findTerm(firstKey(right))
  return before && after && makeJoint(segment.postings(before), segment.postings(after))
}

function makeJoint(before: PostingCursor, after: PostingCursor): Joint {
  return document => {
    if (before.seek(document) !== document || after.seek(document) !== document) return false
    const distance = after.firstPlace() - before.firstPlace()
    if (before.firstPlace() >= 0 && (distance === 1 || distance === 2)) return true
    const places = before.placeCount()
    for (let index = 0; index < places; index++) {
      const place = before.place(index)
      // With or without a blank or a sign between them.
      if (hasPlace(after, place + 1) || hasPlace(after, place + 2)) return true
    }
    return false
  }
}

function firstKey(term: QueryTerm): string {
  if (term.kind === 'run') return termKinds.pair + term.characters.slice(0, 2).join('')
  return termKinds.word + (term.kind === 'word' ? term.word : (term.tokens[0] ?? ''))
}

function lastKey(term: QueryTerm): string {
  if (term.kind === 'run') return termKinds.pair + term.characters.at(-1)
  return termKinds.word + (term.kind === 'word' ? term.word : (term.tokens.at(-1) ?? ''))
}
