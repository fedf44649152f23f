import type { IndexSchema } from '../schema.ts'
import { ByteWriter } from './byte-writer.ts'
import { ColumnValues } from './column-values.ts'
import { IntList } from './int-list.ts'
import type { SectionWriter } from './section-writer.ts'
import { bytesOf } from './typed-views.ts'

/** Tiers whose end in a document is kept; the last tier has all the rest. */
export const keptEnds = 3

/** What a segment holds of a document, apart from its terms. */
export interface DocumentRow {
  /** The stored record, as `stored-record.ts` writes it. */
  readonly record: Uint8Array
  /** Hash of its id, 28 bits. */
  readonly idHash: number
  /** First position after each of the first three tiers, at most 255. */
  readonly ends: Int32Array | Uint8Array
  /** Ordinals of its sets of values, in the order of the schema's facets. */
  readonly sets: readonly number[] | Int32Array
  /** Day numbers, in the order of the schema's days; 0 for none. */
  readonly days: readonly number[] | Int32Array
  /** `day << 8 | value` in ascending order of days. */
  readonly timeline: readonly number[] | Int32Array
}

/** Writes the documents of a segment in their final order: records at once, columns at the end. */
export class DocumentsWriter {
  readonly values: ColumnValues
  count = 0
  readonly #schema: IndexSchema
  readonly #sections: SectionWriter
  readonly #starts: number[] = [0]
  readonly #ids: number[] = []
  readonly #ends = new IntList()
  readonly #days: readonly IntList[]
  readonly #timelineStarts = new IntList()
  readonly #timeline = new IntList()

  constructor(schema: IndexSchema, sections: SectionWriter, values = new ColumnValues(schema)) {
    this.#schema = schema
    this.#sections = sections
    this.values = values
    this.#days = schema.days.map(() => new IntList())
    this.#timelineStarts.push(0)
  }

  add(row: DocumentRow): void {
    this.#sections.write(row.record)
    this.#starts.push(this.#sections.length)
    this.#ids.push(row.idHash * 2 ** 25 + this.count)
    for (let tier = 0; tier < keptEnds; tier++) this.#ends.push(row.ends[tier] ?? 0)
    this.values.facets.forEach((facet, index) => {
      facet.push(row.sets[index] ?? 0)
    })
    this.#days.forEach((list, index) => {
      list.push(row.days[index] ?? 0)
    })
    for (const entry of row.timeline) this.#timeline.push(entry)
    this.#timelineStarts.push(this.#timeline.length)
    this.count++
  }

  /** Ends the section of records and writes the columns. */
  finish(): void {
    const sections = this.#sections
    sections.end('records')
    this.#write('record-starts', Float64Array.from(this.#starts))
    this.#write('ids', Float64Array.from(this.#ids).sort())
    this.#write('ends', Uint8Array.from(used(this.#ends)))
    this.values.facets.forEach((facet, index) => {
      facet.finish(sections, this.#schema.facets[index] ?? '')
    })
    this.#days.forEach((list, index) => {
      this.#write(`day:${this.#schema.days[index]}`, used(list))
    })
    const head = new ByteWriter()
    head.varint(this.values.timeline.length)
    for (const value of this.values.timeline) head.text(value)
    this.#write('timeline-values', head.view())
    this.#write('timeline-starts', used(this.#timelineStarts))
    this.#write('timeline', used(this.#timeline))
  }

  #write(name: string, array: ArrayBufferView): void {
    this.#sections.write(bytesOf(array))
    this.#sections.end(name)
  }
}

function used(list: IntList): Int32Array {
  return list.values.subarray(0, list.length)
}
