import type { IndexDocument, IndexSchema } from '../schema.ts'
import { ByteWriter } from './byte-writer.ts'
import { dayNumber } from './day-number.ts'
import { type DocumentsWriter, keptEnds } from './documents-writer.ts'
import { IntList } from './int-list.ts'
import { comparePlaces, hashId, writeRecord } from './stored-record.ts'

/** Collects the records and columns of documents as they come, and writes them in their final order. */
export class RowList {
  count = 0
  readonly #schema: IndexSchema
  readonly #places: { order: string; id: string }[] = []
  /** The last ordinal of each id. */
  readonly #latest = new Map<string, number>()
  readonly #records = new ByteWriter(1 << 16)
  readonly #recordStarts: number[] = [0]
  readonly #ends = new IntList()
  readonly #days = new IntList()
  readonly #facets: string[][] = []
  readonly #timelines: IndexDocument['timeline'][] = []

  constructor(schema: IndexSchema) {
    this.#schema = schema
  }

  add(document: IndexDocument, ends: readonly number[]): void {
    this.#places.push({ order: document.order.toWellFormed(), id: document.id.toWellFormed() })
    this.#latest.set(document.id, this.count)
    writeRecord(document, this.#records)
    this.#recordStarts.push(this.#records.length)
    for (const end of ends) this.#ends.push(end)
    for (const name of this.#schema.days) this.#days.push(dayNumber(document.days[name] ?? null))
    for (const name of this.#schema.facets) this.#facets.push([...(document.facets[name] ?? [])])
    this.#timelines.push(document.timeline)
    this.count++
  }

  /** Writes all but the replaced documents; gives their ordinals of arrival in the final order. */
  write(documents: DocumentsWriter): Int32Array {
    const places = this.#places
    const order = Int32Array.from(this.#latest.values()).sort((a, b) => comparePlaces(at(places, a), at(places, b)))
    for (const arrived of order) this.#writeRow(arrived, documents)
    documents.finish()
    return order
  }

  #writeRow(arrived: number, documents: DocumentsWriter): void {
    const { facets, days } = this.#schema
    documents.add({
      record: this.#records.bytes.subarray(this.#recordStarts[arrived], this.#recordStarts[arrived + 1]),
      idHash: hashId(at(this.#places, arrived).id),
      ends: Uint8Array.from(this.#ends.values.subarray(arrived * keptEnds, (arrived + 1) * keptEnds)),
      sets: documents.facets.map((facet, index) => facet.setOf(this.#facets[arrived * facets.length + index] ?? [])),
      days: this.#days.values.subarray(arrived * days.length, (arrived + 1) * days.length),
      timeline: (this.#timelines[arrived] ?? []).map(
        entry => dayNumber(entry.from) * 0x100 + documents.timelineValue(entry.value),
      ),
    })
  }
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index]
  if (found === undefined) throw new RangeError(`No entry ${index} in a list of ${list.length}`)
  return found
}
