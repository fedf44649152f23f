import { joinBytes } from './bytes.ts'
import type { Archive } from './zip.ts'
import type { ZipEntry } from './zip-directory.ts'
import { centralHeader, type Fields, localHeader, pack, type ZipPart, zipEnd } from './zip-write.ts'

/**
 * The archive with some parts replaced and new ones at its end. Every other entry is copied as it is: header, deflated
 * bytes, date and order. Throws a `RangeError` beyond 65,535 parts or 4 GB.
 */
export function rewriteZip(bytes: Uint8Array, archive: Archive, parts: readonly ZipPart[]): Uint8Array {
  const writer = new ZipCopy(bytes)
  const ends = endsOf(archive.entries)
  const byEntry = new Map(parts.map(part => [archive.find(part.name), part]))
  for (const entry of archive.entries) {
    const part = byEntry.get(entry)
    if (part) writer.add({ ...part, name: entry.name })
    else writer.copy(entry, ends.get(entry) ?? entry.offset + entry.deflatedSize)
  }
  for (const part of parts) if (!archive.find(part.name)) writer.add(part)
  return writer.end()
}

/** Where the bytes of an entry end: where the next begins, since a descriptor may follow the data (APPNOTE 6.3.10, 4.3.9). */
function endsOf(entries: readonly ZipEntry[]): ReadonlyMap<ZipEntry, number> {
  const sorted = entries.toSorted((a, b) => a.headerOffset - b.headerOffset)
  const directory = Math.min(...entries.map(entry => entry.record.start))
  return new Map(sorted.map((entry, index) => [entry, sorted[index + 1]?.headerOffset ?? directory]))
}

/** Directory fields that say that a value stands in a zip64 field. */
const elsewhere = 0xffffffff
const headerOffsetField = 42
/** 1 January 1980, zip's first day. */
const firstDay = 0x0021

class ZipCopy {
  readonly #bytes: Uint8Array
  readonly #pieces: Uint8Array[] = []
  readonly #directory: Uint8Array[] = []
  #offset = 0
  #count = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  add({ name, content }: ZipPart): void {
    this.#write({ ...pack(content), name: new TextEncoder().encode(name), method: 8 })
  }

  copy(entry: ZipEntry, end: number): void {
    const record = Uint8Array.from(this.#bytes.subarray(entry.record.start, entry.record.end))
    const view = new DataView(record.buffer)
    if (view.getUint32(headerOffsetField, true) === elsewhere) this.#copyData(entry)
    else {
      view.setUint32(headerOffsetField, this.#offset, true)
      this.#count++
      this.#directory.push(record)
      this.#push(this.#bytes.subarray(entry.headerOffset, end))
    }
  }

  end(): Uint8Array {
    return joinBytes([
      ...this.#pieces,
      ...zipEnd({ directory: this.#directory, count: this.#count, offset: this.#offset }),
    ])
  }

  /** An entry whose header lies where 32 bits do not reach: its data is copied behind a header of our own. */
  #copyData({ name, size, deflatedSize, crc, method, offset }: ZipEntry): void {
    const pieces = [this.#bytes.subarray(offset, offset + deflatedSize)]
    this.#write({ pieces, size, deflatedSize, crc, method, name: new TextEncoder().encode(name) })
  }

  #write(entry: Omit<Fields, 'date' | 'offset'>): void {
    const fields = { ...entry, date: firstDay, offset: this.#offset }
    this.#count++
    this.#directory.push(centralHeader(fields), entry.name)
    this.#push(localHeader(fields), entry.name, ...entry.pieces)
  }

  #push(...pieces: readonly Uint8Array[]): void {
    for (const piece of pieces) {
      this.#pieces.push(piece)
      this.#offset += piece.length
    }
  }
}
