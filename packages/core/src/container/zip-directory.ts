import type { Limits } from './limits.ts'
import {
  refuseBomb,
  refuseDamaged,
  refuseDuplicate,
  refuseEncryptedZip,
  refuseEntries,
  refuseOverlap,
  refusePath,
  refuseSplit,
  refuseTooLarge,
} from './zip-faults.ts'

/** One entry as the central directory describes it (PKWARE APPNOTE 6.3.10, 4.3.12), its place found in the file. */
export interface ZipEntry {
  /** With `/` between folders; it ends with one when it is a folder. */
  readonly name: string
  /** Stated inflated bytes. The data never yields more, see `Archive`. */
  readonly size: number
  readonly deflatedSize: number
  /** 0 is stored, 8 is DEFLATE. */
  readonly method: number
  readonly crc: number
  /** Offset of the entry's data. */
  readonly offset: number
  /** Offset of the entry's own header, which its data follows. */
  readonly headerOffset: number
  /** Where its record in the directory begins and ends. */
  readonly record: { readonly start: number; readonly end: number }
}

const endSignature = 0x06054b50
const end64Signature = 0x06064b50
const locator64Signature = 0x07064b50
const centralSignature = 0x02014b50
const localSignature = 0x04034b50
/** Bytes of the record at the end, without its comment. */
export const endSize = 22

/** Reads and judges the directory; nothing is inflated. Throws a `ContainerFault`. */
export function readDirectory(bytes: Uint8Array, limits: Limits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = readEnd(view)
  if (end.count > limits.zipEntries) refuseEntries(end.count, limits.zipEntries)
  const entries: ZipEntry[] = []
  const names = new Set<string>()
  const spans: Span[] = []
  let at = end.offset
  while (at < end.offset + end.size) {
    if (entries.length === limits.zipEntries) refuseEntries(entries.length + 1, limits.zipEntries)
    const central = readCentral(view, at)
    if (names.has(central.name)) refuseDuplicate(central.name)
    names.add(central.name)
    const span = locate(view, central, end.offset)
    spans.push(span)
    entries.push({ ...central, offset: span.end - central.deflatedSize })
    at = central.record.end
  }
  if (entries.length !== end.count) refuseDamaged(`the directory has ${entries.length} entries instead of ${end.count}`)
  refuseOverlaps(spans)
  refuseTotal(entries, bytes.length, limits)
  return entries
}

/** What the end of the directory says of it. */
export interface End {
  readonly count: number
  readonly size: number
  readonly offset: number
}

function readEnd(view: DataView): End {
  const at = findEnd(view)
  if (at < 0) refuseDamaged('the end of the directory is missing')
  const isLong = at >= 20 && view.getUint32(at - 20, true) === locator64Signature
  const end = isLong ? readEnd64(view, at - 20) : readEnd32(view, at)
  if (end.offset + end.size > at) refuseDamaged('the directory lies beyond its end')
  return end
}

/** Reads the record at the end. Throws a `ContainerFault`. */
export function readEnd32(view: DataView, at: number): End {
  if (view.getUint16(at + 4, true) !== 0 || view.getUint16(at + 6, true) !== 0) refuseSplit()
  return {
    count: view.getUint16(at + 10, true),
    size: view.getUint32(at + 12, true),
    offset: view.getUint32(at + 16, true),
  }
}

function readEnd64(view: DataView, locator: number): End {
  const at = readLong(view, locator + 8)
  if (at + 56 > locator) refuseDamaged('the zip64 record is missing')
  return readRecord64(view, at)
}

/** The offset of the zip64 record that the locator before the end names, or null when there is no locator (4.3.15). */
export function find64(view: DataView, end: number): number | null {
  const at = end - 20
  return at >= 0 && view.getUint32(at, true) === locator64Signature ? readLong(view, at + 8) : null
}

/** Reads the zip64 record at an offset (4.3.14). Throws a `ContainerFault`. */
export function readRecord64(view: DataView, at: number): End {
  if (view.getUint32(at, true) !== end64Signature) refuseDamaged('the zip64 record is missing')
  if (view.getUint32(at + 16, true) !== 0 || view.getUint32(at + 20, true) !== 0) refuseSplit()
  return { count: readLong(view, at + 32), size: readLong(view, at + 40), offset: readLong(view, at + 48) }
}

/** Where the end record begins: the one whose comment reaches to the end of the file, else the last one: a file may have been padded. */
export function findEnd(view: DataView): number {
  const last = view.byteLength - endSize
  let padded = -1
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint8(at) !== 0x50 || view.getUint32(at, true) !== endSignature) continue
    const end = at + endSize + view.getUint16(at + 20, true)
    if (end === view.byteLength) return at
    if (padded < 0 && end < view.byteLength) padded = at
  }
  return padded
}

/** An entry whose data was not looked for yet. */
export type Central = Omit<ZipEntry, 'offset'>

/** Reads one record of the directory. Throws a `ContainerFault`. */
export function readCentral(view: DataView, at: number): Central {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== centralSignature)
    refuseDamaged('a directory entry is missing')
  const flags = view.getUint16(at + 8, true)
  const nameEnd = at + 46 + view.getUint16(at + 28, true)
  const extraEnd = nameEnd + view.getUint16(at + 30, true)
  const record = { start: at, end: extraEnd + view.getUint16(at + 32, true) }
  if (record.end > view.byteLength) refuseDamaged('a directory entry breaks off')
  const name = readName(
    new Uint8Array(view.buffer, view.byteOffset + at + 46, nameEnd - at - 46),
    (flags & 0x800) !== 0,
  )
  if (flags & 0x2041) refuseEncryptedZip(name)
  refuseUnsafe(name, view.getUint32(at + 38, true))
  const short = {
    size: view.getUint32(at + 24, true),
    deflatedSize: view.getUint32(at + 20, true),
    headerOffset: view.getUint32(at + 42, true),
  }
  const long = readLongFields(view, { from: nameEnd, to: extraEnd }, short)
  return { name, method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true), ...long, record }
}

type Fields = Pick<Central, 'size' | 'deflatedSize' | 'headerOffset'>

/** Replaces fields that did not fit 32 bits by those of the zip64 extra field (4.5.3), which come in this order. */
function readLongFields(view: DataView, extra: { from: number; to: number }, short: Fields): Fields {
  const missing = (['size', 'deflatedSize', 'headerOffset'] as const).filter(field => short[field] === 0xffffffff)
  if (missing.length === 0) return short
  for (let at = extra.from; at + 4 <= extra.to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    if (at + 4 + missing.length * 8 > extra.to) break
    return {
      ...short,
      ...Object.fromEntries(missing.map((field, index) => [field, readLong(view, at + 4 + index * 8)])),
    }
  }
  return refuseDamaged('a zip64 size is missing')
}

function readLong(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true)
  return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : refuseDamaged('a zip64 size is out of range')
}

/** UTF-8 where the flag or the bytes say so, else GBK: the system zip of Chinese Windows sets no flag. */
function readName(bytes: Uint8Array, isUtf8: boolean): string {
  const encodings = isUtf8 ? ['utf-8'] : ['utf-8', 'gb18030']
  for (const encoding of encodings) {
    const name = decodeName(bytes, encoding)
    // Some programs on Windows write the wrong slash.
    if (name !== null) return name.replaceAll('\\', '/')
  }
  return refuseDamaged('a file name cannot be decoded')
}

function decodeName(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (thrown) {
    if (thrown instanceof TypeError) return null
    throw thrown
  }
}

/** Refuses absolute names, drive letters, `..`, control characters and symbolic links. */
function refuseUnsafe(name: string, attributes: number): void {
  const isLink = attributes >>> 28 === 0xa
  if (isLink || name === '' || /^\/|^[a-z]:|(^|\/)\.\.(\/|$)|[\0-\x1f]/i.test(name)) refusePath(name)
}

/** The bytes that an entry takes up. */
export interface Span {
  readonly name: string
  readonly start: number
  readonly end: number
}

/** Where an entry's own header begins and its data ends. */
function locate(view: DataView, { name, headerOffset, deflatedSize }: Central, limit: number): Span {
  if (headerOffset + 30 > limit || view.getUint32(headerOffset, true) !== localSignature) {
    refuseDamaged(`the header of ${name} is missing`)
  }
  const header = 30 + view.getUint16(headerOffset + 26, true) + view.getUint16(headerOffset + 28, true)
  const end = headerOffset + header + deflatedSize
  if (end > limit) refuseDamaged(`the content of ${name} breaks off`)
  return { name, start: headerOffset, end }
}

/** Refuses entries that share bytes. */
export function refuseOverlaps(spans: readonly Span[]): void {
  let end = 0
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    if (span.start < end) refuseOverlap(span.name)
    end = span.end
  }
}

/** Refuses entries that are out of all proportion to the file, or too large together. */
export function refuseTotal(entries: readonly { readonly size: number }[], fileBytes: number, limits: Limits): void {
  const total = entries.reduce((sum, entry) => sum + entry.size, 0)
  if (total > limits.heldBytes && total > fileBytes * limits.inflationRatio)
    refuseBomb({ inflatedBytes: total, fileBytes })
  if (total > limits.streamedBytes) refuseTooLarge(total, limits.streamedBytes)
}
