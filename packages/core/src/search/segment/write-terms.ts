import type { KeyList } from './key-list.ts'
import type { TermCollector } from './term-collector.ts'
import { encodeKey, longestKey } from './term-key.ts'
import type { TermsWriter } from './terms-writer.ts'

/** What was collected of documents, by their ordinals of arrival. */
export interface Collected {
  readonly collector: TermCollector
  readonly keys: KeyList
  /** Ordinals of arrival in the final order. */
  readonly order: Int32Array
  /** Documents that arrived, those that were replaced since included. */
  readonly arrived: number
}

/** Writes the terms of a segment in the order of keys: pairs, the kinds without positions, words. */
export function writeTerms(collected: Collected, writer: TermsWriter): void {
  const sorted = sortPostings(collected)
  writePlaced(collected, 'pair', sorted, writer)
  writeKeys(collected, writer)
  writePlaced(collected, 'word', sorted, writer)
}

interface SortedPostings {
  /** Where the postings of each term begin, by its number. */
  readonly starts: Int32Array
  readonly documents: Int32Array
  /** `position << 2 | tier`. */
  readonly places: Int32Array
}

/** Counting sort by term; within a term the postings stay in the order of documents and positions. */
function sortPostings({ collector, order }: Collected): SortedPostings {
  const { starts: documentStarts, terms, places } = collector
  documentStarts.push(terms.length)
  let most = 0
  for (let at = 0; at < terms.length; at++) most = Math.max(most, terms.get(at))
  const starts = new Int32Array(most + 2)
  for (const arrived of order) {
    for (let at = documentStarts.get(arrived); at < documentStarts.get(arrived + 1); at++) {
      const after = terms.get(at) + 1
      starts[after] = (starts[after] ?? 0) + 1
    }
  }
  for (let term = 0; term <= most; term++) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0)
  const next = starts.slice()
  const total = starts[most + 1] ?? 0
  const sorted = { starts, documents: new Int32Array(total), places: new Int32Array(total) }
  order.forEach((arrived, document) => {
    for (let at = documentStarts.get(arrived); at < documentStarts.get(arrived + 1); at++) {
      const term = terms.get(at)
      const slot = next[term] ?? 0
      next[term] = slot + 1
      sorted.documents[slot] = document
      sorted.places[slot] = places.get(at)
    }
  })
  return sorted
}

function writePlaced(
  { collector }: Collected,
  kind: 'pair' | 'word',
  { starts, documents, places }: SortedPostings,
  writer: TermsWriter,
): void {
  const bytes = new Uint8Array(longestKey)
  for (const { key, term } of collector.sortedKeys(kind)) {
    const end = starts[term + 1] ?? 0
    let at = starts[term] ?? 0
    if (at === end) continue
    writer.begin(bytes, encodeKey(key, bytes))
    while (at < end) {
      const document = documents[at] ?? 0
      let after = at
      let tier = 3
      while (after < end && documents[after] === document) tier = Math.min(tier, (places[after++] ?? 0) & 3)
      writer.postings.posting(document, tier)
      for (; at < after; at++) writer.postings.position((places[at] ?? 0) >> 2)
    }
    writer.end()
  }
}

function writeKeys({ keys, order, arrived }: Collected, writer: TermsWriter): void {
  const finalOf = new Int32Array(arrived).fill(-1)
  order.forEach((from, document) => {
    finalOf[from] = document
  })
  const bytes = new Uint8Array(longestKey)
  let lastKey = ''
  let lastDocument = -1
  keys.eachSorted(finalOf, (key, document, tier) => {
    if (key !== lastKey) {
      if (lastKey) writer.end()
      writer.begin(bytes, encodeKey(key, bytes))
      lastKey = key
      lastDocument = -1
    }
    if (document !== lastDocument) writer.postings.posting(document, tier)
    lastDocument = document
  })
  if (lastKey) writer.end()
}
