import type { IndexDocument } from '../schema.ts'
import { ByteReader } from './byte-reader.ts'
import type { ByteWriter } from './byte-writer.ts'

/** What is read back of a document. */
export interface StoredRecord {
  readonly order: string
  readonly id: string
  readonly text: Readonly<Record<string, readonly string[]>>
  readonly stored: unknown
}

/** Writes the record of a document: order, id, then texts and what it stores as JSON. */
export function writeRecord(document: IndexDocument, into: ByteWriter): void {
  into.text(document.order)
  into.text(document.id)
  into.text(JSON.stringify([document.text, document.stored]))
}

/** Order and id of a record: its place among all documents. */
export function readPlace(record: Uint8Array): { order: string; id: string } {
  const reader = new ByteReader(record)
  return { order: reader.text(), id: reader.text() }
}

/** A record as it was written. */
export function readRecord(record: Uint8Array): StoredRecord {
  const reader = new ByteReader(record)
  const [order, id] = [reader.text(), reader.text()]
  const [text, stored] = JSON.parse(reader.text())
  return { order, id, text, stored }
}

/** Negative, zero or positive as documents sort: by order, then by id, in code units. */
export function comparePlaces(a: { order: string; id: string }, b: { order: string; id: string }): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  if (a.id === b.id) return 0
  return a.id < b.id ? -1 : 1
}

/** 28 bits of an id (FNV-1a over its code units), evenly spread. */
export function hashId(id: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  hash ^= hash >>> 15
  return (Math.imul(hash, 0x2c1b3c6d) >>> 4) & 0xfffffff
}
