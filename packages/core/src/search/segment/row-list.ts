import type { IndexDocument, IndexSchema } from '../schema.ts'
import { ByteWriter } from './byte-writer.ts'
import { ColumnValues } from './column-values.ts'
import { dayNumber } from './day-number.ts'
import { type DocumentsWriter, keptEnds } from './documents-writer.ts'
import { IntList } from './int-list.ts'
import { comparePlaces, hashId, writeRecord } from './stored-record.ts'

interface Place {
  readonly order: string
  readonly id: string
}

/** Collects the records and columns of documents as they come, and writes them in their final order. */
export class RowList {
  count = 0
  readonly values: ColumnValues
  readonly #schema: IndexSchema
  readonly #places: Place[] = []
  /** The last ordinal of each id. */
  readonly #latest = new Map<string, number>()
  readonly #records = new ByteWriter(1 << 16)
  readonly #recordStarts: number[] = [0]
  readonly #ends = new IntList()
  readonly #sets = new IntList()
  readonly #days = new IntList()
  readonly #timeline = new IntList()
  readonly #timelineStarts = new IntList()

  constructor(schema: IndexSchema) {
    this.#schema = schema
    this.values = new ColumnValues(schema)
    this.#timelineStarts.push(0)
  }

  add(document: IndexDocument, ends: readonly number[]): void {
    const { facets, days } = this.#schema
    this.#places.push({ order: document.order.toWellFormed(), id: document.id.toWellFormed() })
    this.#latest.set(document.id, this.count)
    writeRecord(document, this.#records)
    this.#recordStarts.push(this.#records.length)
    for (const end of ends) this.#ends.push(end)
    this.values.facets.forEach((facet, index) => {
      this.#sets.push(facet.setOf(document.facets[facets[index] ?? ''] ?? []))
    })
    for (const name of days) this.#days.push(dayNumber(document.days[name] ?? null))
    for (const entry of document.timeline) this.#timeline.push(this.values.timelineEntry(entry))
    this.#timelineStarts.push(this.#timeline.length)
    this.count++
  }

  /** Writes all but the replaced documents; gives their ordinals of arrival in the final order. */
  write(documents: DocumentsWriter): Int32Array {
    const arrived = [...this.#latest.values()].map(ordinal => ({ ordinal, place: this.#placeOf(ordinal) }))
    arrived.sort((a, b) => comparePlaces(a.place, b.place))
    for (const { ordinal, place } of arrived) this.#writeRow(ordinal, place, documents)
    documents.finish()
    return Int32Array.from(arrived, one => one.ordinal)
  }

  #placeOf(ordinal: number): Place {
    const place = this.#places[ordinal]
    if (!place) throw new RangeError(`No document ${ordinal} of ${this.count}`)
    return place
  }

  #writeRow(at: number, place: Place, documents: DocumentsWriter): void {
    const [facets, days] = [this.#schema.facets.length, this.#schema.days.length]
    documents.add({
      record: this.#records.bytes.subarray(this.#recordStarts[at], this.#recordStarts[at + 1]),
      idHash: hashId(place.id),
      ends: this.#ends.values.subarray(at * keptEnds, (at + 1) * keptEnds),
      sets: this.#sets.values.subarray(at * facets, (at + 1) * facets),
      days: this.#days.values.subarray(at * days, (at + 1) * days),
      timeline: this.#timeline.values.subarray(this.#timelineStarts.get(at), this.#timelineStarts.get(at + 1)),
    })
  }
}
