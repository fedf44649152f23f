import { joinBytes } from '../../../container/bytes.ts'

/** An entry whose every figure may lie. */
export interface ForgedEntry {
  readonly name: string
  readonly deflated: Uint8Array
  /** Bytes that it says it has once inflated. */
  readonly size: number
  /** Checksum; 0 unless given. */
  readonly crc?: number
}

/** A zip archive of entries as they are given (APPNOTE 4.3): nothing in it is checked. */
export function forgeZip(entries: readonly ForgedEntry[]): Uint8Array {
  const locals: Uint8Array[] = []
  const central: Uint8Array[] = []
  let at = 0
  for (const { name, deflated, size, crc = 0 } of entries) {
    const text = new TextEncoder().encode(name)
    const facts = [0x0008_0800, 0, crc, deflated.length, size].flatMap(long)
    const local = joinBytes([
      bytes([...long(0x04034b50), ...short(20), ...facts, ...short(text.length), ...short(0)]),
      text,
    ])
    const tail = [...short(text.length), ...short(0), ...short(0), ...short(0), ...short(0), ...long(0), ...long(at)]
    central.push(bytes([...long(0x02014b50), ...short(20), ...short(20), ...facts, ...tail]), text)
    locals.push(local, deflated)
    at += local.length + deflated.length
  }
  const length = central.reduce((sum, each) => sum + each.length, 0)
  const count = short(entries.length & 0xffff)
  const end = [
    ...long(0x06054b50),
    ...short(0),
    ...short(0),
    ...count,
    ...count,
    ...long(length),
    ...long(at),
    ...short(0),
  ]
  return joinBytes([...locals, ...central, bytes(end)])
}

const bytes = (values: readonly number[]) => Uint8Array.from(values)
const short = (value: number) => [value & 0xff, (value >>> 8) & 0xff]
const long = (value: number) => [...short(value & 0xffff), ...short(value >>> 16)]
