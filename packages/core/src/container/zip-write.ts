import { Deflate, deflateSync } from 'fflate'
import { joinBytes } from './bytes.ts'
import { crc32 } from './crc32.ts'

/** One file of an archive; text is written as UTF-8 and may come in pieces. */
export interface ZipPart {
  readonly name: string
  readonly content: Uint8Array | string | Iterable<string>
}

/** A day in the form `YYYY-MM-DD`, 1980 or later. */
export interface ZipWriteOptions {
  readonly modified?: string
}

const encoder = new TextEncoder()
const utf8Flag = 0x800
const largest = 0xffffffff

/**
 * An archive of the parts in their order: the same parts give the same bytes. Every entry bears the date
 * `modified`, or zip's first day when there is none. Throws a `RangeError` beyond 65,535 parts or 4 GB.
 */
export function writeZip(parts: readonly ZipPart[], options: ZipWriteOptions = {}): Uint8Array {
  const date = dosDate(options.modified ?? '1980-01-01')
  const pieces: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const part of parts) {
    const name = encoder.encode(part.name)
    const packed = pack(part.content)
    const fields = { ...packed, name, date, offset, method: 8 }
    const header = localHeader(fields)
    pieces.push(header, name, ...packed.pieces)
    directory.push(centralHeader(fields), name)
    offset += header.length + name.length + packed.deflatedSize
  }
  return joinBytes([...pieces, ...zipEnd({ directory, count: parts.length, offset })])
}

/** The directory of an archive and its end; `offset` is where the directory begins. Throws a `RangeError` when it is too large. */
export function zipEnd({ directory, count, offset }: ZipEnd): Uint8Array[] {
  const size = directory.reduce((sum, piece) => sum + piece.length, 0)
  if (count > 0xffff || offset + size > largest) throw new RangeError('The archive is too large for zip.')
  return [...directory, endRecord(count, size, offset)]
}

/** The records of `count` entries in pieces. */
export interface ZipEnd {
  readonly directory: readonly Uint8Array[]
  readonly count: number
  readonly offset: number
}

/** A part as an archive holds it. */
export interface Packed {
  readonly pieces: readonly Uint8Array[]
  readonly size: number
  readonly deflatedSize: number
  readonly crc: number
}

/** Deflates a part. */
export function pack(content: ZipPart['content']): Packed {
  const whole = typeof content === 'string' ? encoder.encode(content) : content
  if (!(whole instanceof Uint8Array)) return packPieces(whole)
  const deflated = deflateSync(whole, { level: 6 })
  return { pieces: [deflated], size: whole.length, deflatedSize: deflated.length, crc: crc32(whole) }
}

function packPieces(content: Iterable<string>): Packed {
  const pieces: Uint8Array[] = []
  let deflatedSize = 0
  let size = 0
  let crc = 0
  const stream = new Deflate({ level: 6 }, piece => {
    pieces.push(piece)
    deflatedSize += piece.length
  })
  for (const bytes of encodeJoined(content)) {
    size += bytes.length
    crc = crc32(bytes, crc)
    stream.push(bytes)
  }
  stream.push(new Uint8Array(0), true)
  if (Math.max(size, deflatedSize) > largest) throw new RangeError('A part is too large for zip.')
  return { pieces, size, deflatedSize, crc }
}

/** Small pieces of text are joined, because each costs the deflater a call. */
function* encodeJoined(content: Iterable<string>): Generator<Uint8Array> {
  let text = ''
  for (const piece of content) {
    text += piece
    if (text.length < 65_536) continue
    yield encoder.encode(text)
    text = ''
  }
  yield encoder.encode(text)
}

/** What the headers of an entry say. */
export interface Fields extends Packed {
  /** 0 is stored, 8 is DEFLATE. */
  readonly method: number
  readonly name: Uint8Array
  readonly date: number
  readonly offset: number
}

/** The header before an entry's name and data (PKWARE APPNOTE 6.3.10, 4.3.7). */
export function localHeader({ name, method, date, crc, size, deflatedSize }: Fields): Uint8Array {
  return record(30, [
    [4, 0x04034b50],
    [2, 20],
    [2, utf8Flag],
    [2, method],
    [2, 0],
    [2, date],
    [4, crc],
    [4, deflatedSize],
    [4, size],
    [2, name.length],
    [2, 0],
  ])
}

/** The record of an entry in the directory, before its name (PKWARE APPNOTE 6.3.10, 4.3.12). */
export function centralHeader({ name, method, date, crc, size, deflatedSize, offset }: Fields): Uint8Array {
  return record(46, [
    [4, 0x02014b50],
    [2, 20],
    [2, 20],
    [2, utf8Flag],
    [2, method],
    [2, 0],
    [2, date],
    [4, crc],
    [4, deflatedSize],
    [4, size],
    [2, name.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, offset],
  ])
}

/** PKWARE APPNOTE 6.3.10, 4.3.16. */
function endRecord(count: number, size: number, offset: number): Uint8Array {
  return record(22, [
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, size],
    [4, offset],
    [2, 0],
  ])
}

/** Little-endian fields, each as its number of bytes and its value. */
function record(length: number, fields: readonly (readonly [2 | 4, number])[]): Uint8Array {
  const bytes = new Uint8Array(length)
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const [width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += width
  }
  return bytes
}

function dosDate(day: string): number {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number)
  return ((year - 1980) << 9) | (month << 5) | date
}
