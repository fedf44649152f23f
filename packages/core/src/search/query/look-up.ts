import type { Day } from '../../registry/date.ts'
import { dayNumber } from '../segment/day-number.ts'
import { noMore } from '../segment/posting-cursor.ts'
import type { StoredRecord } from '../segment/stored-record.ts'
import { lookUpKey } from '../segment/term-key.ts'
import type { IndexedSegment } from './indexed-segment.ts'

/** A document that was looked up. */
export interface FoundDocument extends StoredRecord {
  /** Value of the timeline on the day of the question; null where it has none. */
  readonly current: string | null
}

/** How documents are looked up. */
export interface LookUpOptions {
  readonly asOf: Day
  /** Most documents of all keys together; those beyond are left out. */
  readonly limit: number
}

/** The living documents of each key, by id. */
export function lookUp(
  segments: readonly IndexedSegment[],
  keys: readonly string[],
  { asOf, limit }: LookUpOptions,
): FoundDocument[][] {
  const day = dayNumber(asOf)
  let left = limit
  return keys.map(key => {
    const found: FoundDocument[] = []
    for (const indexed of segments) {
      const entry = indexed.segment.findTerm(lookUpKey(key))
      if (!entry) continue
      const cursor = indexed.segment.postings(entry)
      while (left > 0 && cursor.next() !== noMore) {
        if (indexed.dead?.[cursor.document]) continue
        found.push(readFound(indexed, cursor.document, day))
        left--
      }
    }
    return found.sort((a, b) => (a.id < b.id ? -1 : 1))
  })
}

/** The living documents with these ids, in the order asked for; unknown ids are left out. */
export function getDocuments(segments: readonly IndexedSegment[], ids: readonly string[], asOf: Day): FoundDocument[] {
  const day = dayNumber(asOf)
  return ids.flatMap(id => {
    for (const indexed of segments) {
      const document = indexed.segment.ids.find(id)
      if (document >= 0 && !indexed.dead?.[document]) return [readFound(indexed, document, day)]
    }
    return []
  })
}

/** A document of a segment as it is handed out. */
export function readFound({ segment }: IndexedSegment, document: number, day: number): FoundDocument {
  return { ...segment.records.read(document), current: segment.timeline.valueOf(document, day) }
}
