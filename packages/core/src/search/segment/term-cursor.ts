import { ByteReader } from './byte-reader.ts'
import type { ByteSource } from './byte-source.ts'
import { PostingCursor } from './posting-cursor.ts'
import { blockSize } from './postings-writer.ts'
import type { TermGroup, TermIndex } from './term-index.ts'
import { compareKeys, hasPositions, keyBytes, longestKey } from './term-key.ts'
import { bufferedSource } from './window-reader.ts'

/** Where the postings of a term are, within the section of terms. */
export interface TermEntry {
  /** Documents that have the term. */
  readonly count: number
  /** The only posting, when there is one: `document << 2 | tier`. */
  readonly inline: number
  readonly tableLength: number
  readonly documentsAt: number
  readonly documentsLength: number
  readonly positionsAt: number
  readonly positionsLength: number
}

/** Walks terms in the order of their keys, from a group on. */
export class TermCursor implements TermEntry {
  readonly key = new Uint8Array(longestKey)
  keyLength = 0
  /** How many bytes of the key are those of the one before. */
  shared = 0
  count = 0
  inline = 0
  tableLength = 0
  documentsAt = 0
  documentsLength = 0
  positionsAt = 0
  positionsLength = 0
  readonly #source: ByteSource
  readonly #entries: ByteSource
  /** Another way to read the section: documents stand apart from the entries. */
  #documents: ByteSource | null = null
  readonly #index: TermIndex
  #reader = new ByteReader(new Uint8Array(0))
  #group: number

  constructor(source: ByteSource, index: TermIndex, firstGroup = 0) {
    this.#source = source
    this.#entries = bufferedSource(source)
    this.#index = index
    this.#group = firstGroup - 1
  }

  /** The postings of the term it stands at, to be walked before it moves on; they have no positions. */
  documents(): PostingCursor {
    this.#documents ??= bufferedSource(this.#source)
    return new PostingCursor(this, this.#documents)
  }

  /** Moves to the next term; false after the last. */
  next(): boolean {
    if (this.#reader.at >= this.#reader.bytes.length && !this.#openGroup()) return false
    this.documentsAt += this.tableLength + this.documentsLength
    this.positionsAt += this.positionsLength
    this.#readEntry()
    return true
  }

  #openGroup(): boolean {
    if (++this.#group >= this.#index.groupCount) return false
    const group: TermGroup = this.#index.group(this.#group)
    this.#reader = new ByteReader(this.#entries.read(group.entriesAt, group.documentsAt - group.entriesAt))
    this.documentsAt = group.documentsAt
    this.positionsAt = group.positionsAt
    this.tableLength = 0
    this.documentsLength = 0
    this.positionsLength = 0
    return true
  }

  #readEntry(): void {
    const reader = this.#reader
    const shared = Math.min(reader.varint(), longestKey)
    this.shared = shared
    const rest = Math.min(reader.varint(), longestKey - shared)
    for (let at = 0; at < rest; at++) this.key[shared + at] = reader.bytes[reader.at + at] ?? 0
    reader.at += rest
    this.keyLength = shared + rest
    this.count = reader.varint()
    const isInline = this.count === 1
    this.inline = isInline ? reader.varint() : 0
    this.tableLength = this.count > blockSize ? reader.varint() : 0
    this.documentsLength = isInline ? 0 : reader.varint()
    this.positionsLength = hasPositions(this.key[0] ?? 0) ? reader.varint() : 0
  }
}

/** The entry of a key; null when no document has the term. */
export function findTerm(source: ByteSource, index: TermIndex, key: string): TermCursor | null {
  const wanted = keyBytes(key)
  const cursor = new TermCursor(source, index, index.groupOf(wanted))
  while (cursor.next()) {
    const order = compareKeys(cursor.key, cursor.keyLength, wanted, wanted.length)
    if (order === 0) return cursor
    if (order > 0) return null
  }
  return null
}

/** Walks the terms that begin with a key, until `take` says false. The cursor is good during the call only. */
export function walkTerms(
  { source, index, prefix }: { source: ByteSource; index: TermIndex; prefix: string },
  take: (term: TermCursor) => boolean,
): void {
  const wanted = keyBytes(prefix)
  const cursor = new TermCursor(source, index, index.groupOf(wanted))
  let isWithin = false
  while (cursor.next()) {
    if (!isWithin || cursor.shared < wanted.length) {
      const order = compareKeys(cursor.key, Math.min(cursor.keyLength, wanted.length), wanted, wanted.length)
      if (order > 0) return
      isWithin = order === 0
    }
    if (isWithin && !take(cursor)) return
  }
}
