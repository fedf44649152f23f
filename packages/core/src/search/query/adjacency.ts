import type { PostingCursor } from '../segment/posting-cursor.ts'
import type { Segment } from '../segment/segment.ts'
import { termKinds } from '../segment/term-key.ts'
import type { QueryTerm } from './query-term.ts'

/** Tells for one document after the other, in ascending order, whether two terms stand together. */
export type Joint = (document: number) => boolean

/** What joins the terms of a query in one segment, each with the one before it. */
export interface Joints {
  /** Those that one list of postings tells; each can be opened for one walk over documents. */
  readonly fast: readonly (() => Joint)[]
  /** Those that only positions tell. */
  readonly slow: readonly Joint[]
}

/**
 * Finds what joins the terms. Two runs stand together where the last character of one and the first of the other do,
 * which is a term itself. For all others the positions tell.
 */
export function findJoints(segment: Segment, terms: readonly QueryTerm[]): Joints {
  const fast: (() => Joint)[] = []
  const slow: Joint[] = []
  terms.slice(1).forEach((right, at) => {
    const left = terms[at]
    if (left?.kind === 'run' && right.kind === 'run') {
      const bridge = segment.findTerm(termKinds.pair + left.characters.at(-1) + right.characters[0])
      if (bridge) fast.push(() => openBridge(segment.postings(bridge)))
    } else if (left) {
      const before = segment.findTerm(lastKey(left))
      const after = segment.findTerm(firstKey(right))
      if (before && after) slow.push(makeJoint(segment.postings(before), segment.postings(after)))
    }
  })
  return { fast, slow }
}

/** How many joints a document has. */
export function countJoints(joints: readonly Joint[], document: number): number {
  let count = 0
  for (const isJoined of joints) if (isJoined(document)) count++
  return count
}

function openBridge(cursor: PostingCursor): Joint {
  return document => cursor.seek(document) === document
}

function makeJoint(before: PostingCursor, after: PostingCursor): Joint {
  return document => {
    if (before.seek(document) !== document || after.seek(document) !== document) return false
    const places = before.placeCount()
    for (let index = 0; index < places; index++) {
      const place = before.place(index)
      // With or without a blank or a sign between them.
      if (after.hasPlace(place + 1) || after.hasPlace(place + 2)) return true
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
