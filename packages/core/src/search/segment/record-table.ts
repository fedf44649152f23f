import type { ByteSource } from './byte-source.ts'
import { readPlace, readRecord, type StoredRecord } from './stored-record.ts'
import { float64s } from './typed-views.ts'
import { bufferedSource } from './window-reader.ts'

/** The records of the documents of a segment, read one at a time. */
export class RecordTable {
  readonly count: number
  readonly #records: ByteSource
  readonly #starts: ByteSource

  constructor(records: ByteSource, starts: ByteSource, count: number) {
    this.#records = records
    this.#starts = starts
    this.count = count
  }

  /** The same table for reading from front to back. */
  buffered(): RecordTable {
    return new RecordTable(bufferedSource(this.#records), bufferedSource(this.#starts), this.count)
  }

  /** The bytes of a record. */
  bytes(document: number): Uint8Array {
    const [start = 0, end = 0] = float64s(this.#starts.read(document * 8, 16))
    return this.#records.read(start, end - start)
  }

  read(document: number): StoredRecord {
    return readRecord(this.bytes(document))
  }

  /** The place of a document among all: its order and its id. */
  place(document: number): { order: string; id: string } {
    return readPlace(this.bytes(document))
  }
}
