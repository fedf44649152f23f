import type { ByteSource } from './byte-source.ts'
import { MergeHeap } from './merge-heap.ts'
import { noMore, PostingCursor } from './posting-cursor.ts'
import type { Segment } from './segment.ts'
import { TermCursor } from './term-cursor.ts'
import { compareKeys, hasPositions } from './term-key.ts'
import type { TermsWriter } from './terms-writer.ts'
import { bufferedSource } from './window-reader.ts'

/** A segment whose terms are merged, with the final ordinal of each of its documents, -1 for the dead. */
export interface TermInput {
  readonly segment: Segment
  readonly finalOf: Int32Array
}

/** Writes the terms of all segments in the order of keys, with the postings of living documents. */
export function mergeTerms(inputs: readonly TermInput[], writer: TermsWriter): void {
  const walks = inputs.map(input => new TermWalk(input)).filter(walk => walk.terms.next())
  const heap = new MergeHeap(walks, compareTerms)
  for (let first = heap.pop(); first; first = heap.pop()) {
    const same = [first]
    while (heap.first && compareTerms(heap.first, first) === 0) same.push(heap.pop() ?? first)
    mergePostings(same, writer)
    for (const walk of same) if (walk.terms.next()) heap.push(walk)
  }
}

/** Walks the terms of one input. */
class TermWalk {
  readonly terms: TermCursor
  readonly finalOf: Int32Array
  // One way to read for each part of a group: each is read from front to back.
  readonly #documents: ByteSource
  readonly #positions: ByteSource

  constructor({ segment, finalOf }: TermInput) {
    this.finalOf = finalOf
    this.terms = new TermCursor(segment.terms, segment.termIndex)
    this.#documents = bufferedSource(segment.terms)
    this.#positions = bufferedSource(segment.terms)
  }

  postings(): PostingWalk {
    return new PostingWalk(new PostingCursor(this.terms, this.#documents, this.#positions), this.finalOf)
  }
}

/** Walks the postings of one term of one input, by final ordinals of documents. */
class PostingWalk {
  document = -1
  readonly cursor: PostingCursor
  readonly #finalOf: Int32Array

  constructor(cursor: PostingCursor, finalOf: Int32Array) {
    this.cursor = cursor
    this.#finalOf = finalOf
  }

  next(): boolean {
    do {
      if (this.cursor.next() === noMore) return false
      this.document = this.#finalOf[this.cursor.document] ?? -1
    } while (this.document < 0)
    return true
  }
}

function compareTerms(a: TermWalk, b: TermWalk): number {
  return compareKeys(a.terms.key, a.terms.keyLength, b.terms.key, b.terms.keyLength)
}

function mergePostings(walks: readonly TermWalk[], writer: TermsWriter): void {
  const [first] = walks
  if (!first) return
  const isPlaced = hasPositions(first.terms.key[0] ?? 0)
  if (walks.length === 1 && first.terms.count === 1 && !isPlaced) writeInline(first, writer)
  else mergeWalks(walks, isPlaced, writer)
}

function mergeWalks(walks: readonly TermWalk[], isPlaced: boolean, writer: TermsWriter): void {
  const heap = walks.map(walk => walk.postings()).filter(walk => walk.next())
  const terms = walks[0]?.terms
  if (!terms || heap.length === 0) return
  heap.sort((a, b) => a.document - b.document)
  writer.begin(terms.key, terms.keyLength)
  for (let least = heap[0]; least; least = heap[0]) {
    writePosting(least, isPlaced, writer)
    if (!least.next()) {
      const last = heap.pop()
      if (!last || heap.length === 0) break
      heap[0] = last
    }
    if (heap.length > 1) sink(heap)
  }
  writer.end()
}

/** Most terms of a registry are endings of numbers with one document: not worth a cursor. */
function writeInline(walk: TermWalk, writer: TermsWriter): void {
  const { key, keyLength, inline } = walk.terms
  const document = walk.finalOf[inline >>> 2] ?? -1
  if (document < 0) return
  writer.begin(key, keyLength)
  writer.postings.posting(document, inline & 3)
  writer.end()
}

function writePosting(walk: PostingWalk, isPlaced: boolean, writer: TermsWriter): void {
  const { cursor } = walk
  writer.postings.posting(walk.document, cursor.tier)
  if (!isPlaced) return
  const places = cursor.placeCount()
  for (let index = 0; index < places; index++) writer.postings.position(cursor.place(index))
}

/** As in `MergeHeap`, for postings without a call for each comparison: there are a hundred for each document. */
function sink(heap: PostingWalk[]): void {
  const moved = heap[0]
  if (!moved) return
  let at = 0
  for (;;) {
    const left = heap[at * 2 + 1]
    const right = heap[at * 2 + 2]
    const child = right && left && right.document < left.document ? at * 2 + 2 : at * 2 + 1
    const lesser = heap[child]
    if (!lesser || lesser.document >= moved.document) break
    heap[at] = lesser
    at = child
  }
  heap[at] = moved
}
