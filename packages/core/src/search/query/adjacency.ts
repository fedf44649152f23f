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
    for (const joint of this.#joints) if (isJoined(joint, document)) count++
    return count
  }
}

/** Where one term ends and the next begins. */
interface Joint {
  readonly before: PostingCursor
  readonly after: PostingCursor
  /** From the position of `before` to that of `after`; one more with a blank or sign between them. */
  readonly distance: number
}

function jointOf(segment: Segment, left: QueryTerm | undefined, right: QueryTerm): Joint | null {
  const [endKey, startKey] = [left && lastKey(left), firstKey(right)]
  const before = endKey ? segment.findTerm(endKey) : null
  const after = startKey ? segment.findTerm(startKey) : null
  if (!before || !after) return null
  const distance = left?.kind === 'run' ? 2 : 1
  return { before: segment.postings(before), after: segment.postings(after), distance }
}

function isJoined({ before, after, distance }: Joint, document: number): boolean {
  if (before.seek(document) !== document || after.seek(document) !== document) return false
  const places = before.placeCount()
  for (let index = 0; index < places; index++) {
    const place = before.place(index) + distance
    if (hasPlace(after, place) || hasPlace(after, place + 1)) return true
  }
  return false
}

function firstKey(term: QueryTerm): string | null {
  if (term.kind === 'word') return termKinds.word + term.word
  if (term.kind === 'piece') return termKinds.word + (term.tokens[0] ?? '')
  return term.characters.length > 1 ? termKinds.pair + term.characters.slice(0, 2).join('') : null
}

function lastKey(term: QueryTerm): string | null {
  if (term.kind === 'word') return termKinds.word + term.word
  if (term.kind === 'piece') return termKinds.word + (term.tokens.at(-1) ?? '')
  return term.characters.length > 1 ? termKinds.pair + term.characters.slice(-2).join('') : null
}
