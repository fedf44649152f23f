import type { IndexSchema } from '../schema.ts'
import { type DocumentsWriter, keptEnds } from './documents-writer.ts'
import { MergeHeap } from './merge-heap.ts'
import type { RecordTable } from './record-table.ts'
import type { Segment } from './segment.ts'
import { comparePlaces, hashId, readPlace } from './stored-record.ts'

/** A segment to be merged, and which of its documents are dead: 1 for each that is. */
export interface MergeInput {
  readonly segment: Segment
  readonly dead: Uint8Array | null
}

/**
 * Writes the living documents of all inputs in the order of their places. Gives for each input the final ordinal of
 * each document, -1 for the dead.
 */
export function mergeDocuments(
  inputs: readonly MergeInput[],
  schema: IndexSchema,
  documents: DocumentsWriter,
): Int32Array[] {
  const walks = inputs.map(input => new DocumentWalk(input, schema, documents))
  const heap = new MergeHeap(
    walks.filter(walk => walk.next()),
    comparePlaces,
  )
  for (let first = heap.first; first; first = heap.first) {
    first.write()
    if (first.next()) heap.settle()
    else heap.pop()
  }
  documents.finish()
  return walks.map(walk => walk.finalOf)
}

/** Walks the living documents of one input. */
class DocumentWalk {
  order = ''
  id = ''
  readonly finalOf: Int32Array
  readonly #segment: Segment
  readonly #dead: Uint8Array | null
  readonly #schema: IndexSchema
  readonly #documents: DocumentsWriter
  readonly #records: RecordTable
  readonly #timelines: Generator<Int32Array>
  /** For each facet and each of its sets the set in the new segment; -1 while not known. */
  readonly #sets: readonly Int32Array[]
  #record: Uint8Array = new Uint8Array(0)
  #timeline: Int32Array = new Int32Array(0)
  #at = -1

  constructor({ segment, dead }: MergeInput, schema: IndexSchema, documents: DocumentsWriter) {
    this.#segment = segment
    this.#dead = dead
    this.#schema = schema
    this.#documents = documents
    this.finalOf = new Int32Array(segment.count).fill(-1)
    this.#records = segment.records.buffered()
    this.#timelines = segment.timeline.each()
    this.#sets = schema.facets.map(name => new Int32Array(segment.facets.get(name)?.setCount ?? 0).fill(-1))
  }

  /** Moves to the next living document; false at the end. */
  next(): boolean {
    do {
      if (++this.#at >= this.#segment.count) return false
      this.#timeline = this.#timelines.next().value ?? new Int32Array(0)
    } while (this.#dead?.[this.#at])
    this.#record = this.#records.bytes(this.#at)
    const place = readPlace(this.#record)
    this.order = place.order
    this.id = place.id
    return true
  }

  write(): void {
    const at = this.#at
    this.finalOf[at] = this.#documents.count
    this.#documents.add({
      record: this.#record,
      idHash: hashId(this.id),
      ends: this.#segment.ends.subarray(at * keptEnds, (at + 1) * keptEnds),
      sets: this.#schema.facets.map((name, facet) => this.#setOf(name, facet)),
      days: this.#schema.days.map(name => this.#segment.days.get(name)?.[at] ?? 0),
      timeline: this.#timeline.map(entry => (entry & ~0xff) | this.#timelineValue(entry & 0xff)),
    })
  }

  #timelineValue(ordinal: number): number {
    return this.#documents.values.timelineValue(this.#segment.timeline.values[ordinal] ?? '')
  }

  #setOf(name: string, facet: number): number {
    const column = this.#segment.facets.get(name)
    const set = column?.sets[this.#at] ?? 0
    const known = this.#sets[facet]?.[set] ?? -1
    if (known >= 0 || !column) return Math.max(0, known)
    const made = this.#documents.values.facets[facet]?.setOf(column.valuesOf(set)) ?? 0
    this.#sets[facet]?.set([made], set)
    return made
  }
}
