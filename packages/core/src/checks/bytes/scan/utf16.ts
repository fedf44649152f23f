import { writeUtf8 } from './gb18030.ts'

/** How far a stretch of UTF-16 was rewritten. */
export interface Rewritten {
  /** First byte that was not read: half a character is left for later. */
  readonly read: number
  /** Where the UTF-8 ends. */
  readonly written: number
}

/** A stretch of UTF-16, and the room that it is rewritten to: 3 bytes for every 2. */
export interface Rewriting {
  readonly bytes: Uint8Array
  readonly from: number
  readonly to: number
  readonly into: Uint8Array
  readonly at: number
  readonly isLast: boolean
}

/**
 * Rewrites UTF-16 as UTF-8. Half a pair of surrogates is written as three bytes, and half a unit at the end of the file as
 * 0xFF: neither is UTF-8, so that their record is found to be broken.
 */
export function rewriteUtf16({ bytes, from, to, into, at, isLast }: Rewriting, isBigEndian: boolean): Rewritten {
  const [high, low] = isBigEndian ? [0, 1] : [1, 0]
  let read = from
  let written = at
  while (read + 1 < to) {
    let point = ((bytes[read + high] as number) << 8) | (bytes[read + low] as number)
    if (point >= 0xd800 && point < 0xdc00) {
      if (read + 3 >= to && !isLast) break
      const next = read + 3 < to ? ((bytes[read + 2 + high] as number) << 8) | (bytes[read + 2 + low] as number) : 0
      if (next >= 0xdc00 && next < 0xe000) {
        point = 0x10000 + ((point - 0xd800) << 10) + (next - 0xdc00)
        read += 2
      }
    }
    read += 2
    written = writeUtf8(point, into, written)
  }
  if (isLast && read < to) {
    into[written++] = 0xff
    read++
  }
  return { read, written }
}

/** Bytes of UTF-16 that `bytes[from, to)`, rewritten by `rewriteUtf16`, were. */
export function utf16Length(bytes: Uint8Array, from: number, to: number): number {
  let length = 0
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number
    if (byte === 0xff) length++
    else if (byte >= 0xf0) length += 4
    else if (byte < 0x80 || byte >= 0xc0) length += 2
  }
  return length
}
