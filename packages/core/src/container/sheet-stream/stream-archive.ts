import { recogniseFile } from '../file-kind.ts'
import { BrokenDeflate } from '../inflate.ts'
import type { Limits } from '../limits.ts'
import {
  type Central,
  type End,
  endSize,
  find64,
  findEnd,
  readCentral,
  readEnd32,
  readRecord64,
  refuseOverlaps,
  refuseTotal,
} from '../zip-directory.ts'
import {
  refuseBomb,
  refuseDamaged,
  refuseDuplicate,
  refuseEntries,
  refuseForged,
  refuseKind,
  refuseMethod,
  refuseTooLarge,
} from '../zip-faults.ts'
import type { RandomBytes } from './random-bytes.ts'
import type { StreamInflater } from './stream-inflater.ts'

/** Deflated bytes read at a time. */
const stepBytes = 65_536
/** The longest comment of an archive, and the records before it. */
const tailBytes = 0xffff + endSize + 20
const headerBytes = 30

export interface ArchiveOptions {
  readonly limits: Limits
  readonly inflater: StreamInflater
}

/**
 * A zip archive that is read where it lies: its directory, and of its entries those that are asked for. Stated sizes are
 * held against the limits before an entry is read, and what comes out against the stated size while it is read.
 */
export class StreamArchive {
  readonly entries: readonly Central[]
  readonly #file: RandomBytes
  readonly #options: ArchiveOptions
  readonly #byName: ReadonlyMap<string, Central>
  /** Where the directory begins: no entry reaches beyond. */
  readonly #directory: number

  constructor(file: RandomBytes, options: ArchiveOptions, directory: Directory) {
    this.#file = file
    this.#options = options
    this.#directory = directory.offset
    this.entries = directory.entries
    const folded = directory.entries.map(entry => [entry.name.toLowerCase(), entry] as const)
    this.#byName = new Map([...folded, ...directory.entries.map(entry => [entry.name, entry] as const)])
  }

  /** The entry of this name, in any case of letters (ECMA-376-2, 6.2.2.3). */
  find(name: string): Central | null {
    return this.#byName.get(name) ?? this.#byName.get(name.toLowerCase()) ?? null
  }

  /** All bytes of a short entry, of at most `listBytes` of the limits. Throws a `ContainerFault`. */
  async read(entry: Central): Promise<Uint8Array> {
    const { listBytes } = this.#options.limits
    if (entry.size > listBytes) refuseTooLarge(entry.size, listBytes)
    const bytes = new Uint8Array(entry.size)
    let at = 0
    for await (const piece of this.pieces(entry)) {
      bytes.set(piece, at)
      at += piece.length
    }
    return bytes
  }

  /** The bytes of an entry piece by piece, its checksum verified at the end. Throws a `ContainerFault`. */
  async *pieces(entry: Central): AsyncGenerator<Uint8Array> {
    this.#judge(entry)
    const { inflater } = this.#options
    const offset = await this.#locate(entry)
    const deflated = this.#deflated(offset, entry.deflatedSize)
    let size = 0
    let crc = 0
    try {
      for await (const piece of entry.method === 0 ? deflated : inflater.inflate(deflated)) {
        size += piece.length
        if (size > entry.size) refuseForged(entry.name, entry.size)
        crc = inflater.crc32(piece, crc)
        yield piece
      }
    } catch (thrown) {
      if (thrown instanceof BrokenDeflate) refuseDamaged(`the content of ${entry.name} cannot be inflated`)
      throw thrown
    }
    if (size !== entry.size) refuseForged(entry.name, entry.size)
    if (crc !== entry.crc) refuseDamaged(`the checksum of ${entry.name} differs`)
  }

  #judge({ name, method, size, deflatedSize }: Central): void {
    if (method !== 0 && method !== 8) refuseMethod(name, method)
    if (method === 0 && size !== deflatedSize) refuseForged(name, size)
    const { inflationRatio, ratioFloorBytes } = this.#options.limits
    if (size > ratioFloorBytes && size > deflatedSize * inflationRatio) refuseBomb({ entry: name, size, deflatedSize })
  }

  /** Where the data of an entry begins, behind its own header (PKWARE APPNOTE 6.3.10, 4.3.7). */
  async #locate({ name, headerOffset, deflatedSize }: Central): Promise<number> {
    const header = viewOf(await this.#file.read(headerOffset, headerBytes))
    if (header.byteLength < headerBytes || header.getUint32(0, true) !== 0x04034b50)
      refuseDamaged(`the header of ${name} is missing`)
    const offset = headerOffset + headerBytes + header.getUint16(26, true) + header.getUint16(28, true)
    if (offset + deflatedSize > this.#directory) refuseDamaged(`the content of ${name} breaks off`)
    return offset
  }

  async *#deflated(offset: number, size: number): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < size; at += stepBytes) {
      const length = Math.min(stepBytes, size - at)
      const piece = await this.#file.read(offset + at, length)
      if (piece.length < length) refuseDamaged('the file breaks off')
      yield piece
    }
  }
}

/** Opens a zip archive. Throws a `ContainerFault` that says what the file is instead, or what is wrong with it. */
export async function openArchive(file: RandomBytes, options: ArchiveOptions): Promise<StreamArchive> {
  const start = await file.read(0, Math.min(file.size, 4096))
  const kind = recogniseFile(start)
  if (kind !== 'zip') {
    // What an old Office file holds stands in its directory, which may lie anywhere.
    refuseKind(
      kind === 'old-office' ? otherThanZip(recogniseFile(await file.read(0, Math.min(file.size, oleBytes)))) : kind,
    )
  }
  return new StreamArchive(file, options, await readDirectory(file, options.limits))
}

const oleBytes = 32 * 1024 * 1024

function otherThanZip(kind: ReturnType<typeof recogniseFile>): Exclude<typeof kind, 'zip'> {
  return kind === 'zip' ? 'other' : kind
}

interface Directory {
  readonly offset: number
  readonly entries: readonly Central[]
}

async function readDirectory(file: RandomBytes, limits: Limits): Promise<Directory> {
  const end = await readEnd(file)
  if (end.count > limits.zipEntries) refuseEntries(end.count, limits.zipEntries)
  if (end.size > limits.listBytes) refuseTooLarge(end.size, limits.listBytes)
  const view = viewOf(await file.read(end.offset, end.size))
  if (view.byteLength < end.size) refuseDamaged('the directory breaks off')
  const entries: Central[] = []
  const names = new Set<string>()
  for (let at = 0; at < end.size; ) {
    if (entries.length === limits.zipEntries) refuseEntries(entries.length + 1, limits.zipEntries)
    const entry = readCentral(view, at)
    if (names.has(entry.name)) refuseDuplicate(entry.name)
    names.add(entry.name)
    entries.push(entry)
    at = entry.record.end
  }
  if (entries.length !== end.count) refuseDamaged(`the directory has ${entries.length} entries instead of ${end.count}`)
  refuseOverlaps(entries.map(leastSpan))
  refuseTotal(entries, file.size, limits)
  return { offset: end.offset, entries }
}

/** The bytes that an entry takes up at least: how long its own header is does not stand in the directory. */
function leastSpan({ name, headerOffset, deflatedSize }: Central): { name: string; start: number; end: number } {
  return { name, start: headerOffset, end: headerOffset + headerBytes + deflatedSize }
}

async function readEnd(file: RandomBytes): Promise<End> {
  const length = Math.min(file.size, tailBytes)
  const start = file.size - length
  const view = viewOf(await file.read(start, length))
  const at = findEnd(view)
  if (at < 0) refuseDamaged('the end of the directory is missing')
  const long = find64(view, at)
  const end = long === null ? readEnd32(view, at) : await readEnd64(file, long)
  if (end.offset + end.size > start + at) refuseDamaged('the directory lies beyond its end')
  return end
}

async function readEnd64(file: RandomBytes, offset: number): Promise<End> {
  const length = 56
  if (offset + length > file.size) refuseDamaged('the zip64 record is missing')
  return readRecord64(viewOf(await file.read(offset, length)), 0)
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
