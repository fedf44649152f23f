import type { Finding } from '../../finding.ts'
import type { ByteSource } from './byte-source.ts'

/**
 * A segment file: header (magic, version), sections padded to 8 bytes, footer (JSON), trailer (length of the footer,
 * its checksum, end magic). Numbers are little-endian. The magic holds bytes that a text transfer or a cut at 7 bits
 * would change, as that of PNG does.
 */
const magic = Uint8Array.of(0x89, 0x42, 0x53, 0x45, 0x47, 0x0d, 0x0a, 0x1a)
const endMagic = Uint8Array.of(0x89, 0x42, 0x45, 0x4e, 0x44, 0x0d, 0x0a, 0x1a)
const version = 1
export const headerLength = 16
const trailerLength = 16

/** A checksum over parts: `sum` is that of the parts before, 0 at the start. CRC-32 in practice. */
export type Checksum = (bytes: Uint8Array, sum: number) => number

/** Where a section stands in the file. */
export interface SectionEntry {
  readonly name: string
  readonly offset: number
  readonly length: number
  readonly checksum: number
}

/** What the footer of a segment file says. */
export interface SegmentFooter {
  /** The schema, as `schemaLine` gives it. */
  readonly schema: string
  readonly documents: number
  readonly sections: readonly SectionEntry[]
}

export function makeHeader(): Uint8Array {
  const header = new Uint8Array(headerLength)
  header.set(magic)
  new DataView(header.buffer).setUint32(8, version, true)
  return header
}

export function makeFooter(footer: SegmentFooter, checksum: Checksum): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(footer))
  const bytes = new Uint8Array(json.length + trailerLength)
  const view = new DataView(bytes.buffer)
  bytes.set(json)
  view.setUint32(json.length, json.length, true)
  view.setUint32(json.length + 4, checksum(json, 0), true)
  bytes.set(endMagic, json.length + 8)
  return bytes
}

/** Reads the footer of a file, or says why it is no segment file or no whole one. */
export function readFooter(source: ByteSource, checksum: Checksum): SegmentFooter | Finding {
  const header = source.read(0, headerLength)
  if (header.length < headerLength || !startsWith(header, magic))
    return fault('foreign', '文件头不是索引段的文件头', 'its head is not that of a segment')
  const found = viewOf(header).getUint32(8, true)
  if (found !== version)
    return fault(
      'foreign',
      `格式版本是 ${found}，应为 ${version}`,
      `its format is version ${found}, expected ${version}`,
    )
  const trailer = source.read(source.length - trailerLength, trailerLength)
  if (source.length < headerLength + trailerLength || !startsWith(trailer.subarray(8), endMagic)) {
    return fault('torn', '文件尾缺失', 'its end is missing')
  }
  const length = viewOf(trailer).getUint32(0, true)
  const start = source.length - trailerLength - length
  const json = start < headerLength ? new Uint8Array(0) : source.read(start, length)
  if (json.length !== length || checksum(json, 0) !== viewOf(trailer).getUint32(4, true)) {
    return fault('torn', '目录的校验和不符', 'the checksum of its table differs')
  }
  return JSON.parse(new TextDecoder().decode(json))
}

/** Checks bytes of a section, or of the file, against what was written; a finding when they differ. */
export function checkSection(entry: SectionEntry, bytes: Uint8Array, checksum: Checksum): Finding | null {
  if (bytes.length === entry.length && checksum(bytes, 0) === entry.checksum) return null
  return tornSection(entry.name)
}

/** The finding for a section whose bytes are not those that were written. */
export function tornSection(name: string): Finding {
  return fault('torn', `区段 ${name} 的校验和不符`, `the checksum of section ${name} differs`)
}

/** The finding for a file of another kind of index. */
export function foreignSchema(schema: string): Finding {
  return fault('foreign', `为另一种索引所建：${schema}`, `made for another index: ${schema}`)
}

function fault(kind: 'torn' | 'foreign', zh: string, en: string): Finding {
  return {
    rule: kind === 'torn' ? 'segment-torn' : 'segment-foreign',
    severity: 'warning',
    message: { zh: `索引段文件不可用：${zh}。`, en: `The segment file can't be used: ${en}.` },
    at: {},
    fix: { zh: '索引将由库重建，无需处理。', en: 'The index is rebuilt from the store; nothing to do.' },
  }
}

function startsWith(bytes: Uint8Array, start: Uint8Array): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
