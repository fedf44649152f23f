/** Four-byte codes of the Basic Multilingual Plane, and the first code of the other planes (GB 18030, ranges of the WHATWG Encoding Standard). */
const planeZeroCodes = 39_420
const otherPlanes = 189_000
const lastCode = otherPlanes + 0xfffff

/**
 * Where the first byte sequence that is not GB18030 begins in `bytes[from, to)`; `to` when all are. GBK and GB 2312 are
 * parts of it; 0x80 is the euro sign of code page 936. A sequence that is cut off at `to` is not one.
 */
export function firstInvalidGb18030(bytes: Uint8Array, from: number, to: number): number {
  let at = from
  while (at < to) {
    const byte = bytes[at] as number
    if (byte <= 0x80) {
      at++
      continue
    }
    const second = at + 1 < to ? (bytes[at + 1] as number) : 0
    const isPair = second >= 0x40 && second !== 0x7f && second !== 0xff && byte !== 0xff
    const length = isPair ? 2 : gbSequenceAt(bytes, at, to)
    if (length === 0) return at
    at += length
  }
  return to
}

/** Bytes of the sequence that begins at `at` with a byte above 0x80; 0 when it is none, or not whole before `to`. */
function gbSequenceAt(bytes: Uint8Array, at: number, to: number): number {
  if (bytes[at] === 0xff || at + 1 >= to) return 0
  const second = bytes[at + 1] as number
  if (second >= 0x40) return second === 0x7f || second === 0xff ? 0 : 2
  if (second < 0x30 || second > 0x39 || at + 3 >= to) return 0
  const third = bytes[at + 2] as number
  const fourth = bytes[at + 3] as number
  if (third < 0x81 || third === 0xff || fourth < 0x30 || fourth > 0x39) return 0
  const code = fourByteCode(bytes, at)
  return code < planeZeroCodes || (code >= otherPlanes && code <= lastCode) ? 4 : 0
}

function fourByteCode(bytes: Uint8Array, at: number): number {
  const tens = ((bytes[at] as number) - 0x81) * 10 + (bytes[at + 1] as number) - 0x30
  return (tens * 126 + (bytes[at + 2] as number) - 0x81) * 10 + (bytes[at + 3] as number) - 0x30
}

/** The end of the last whole character of GB18030 before `to`; `from` begins one. */
export function wholeGb18030Before(bytes: Uint8Array, from: number, to: number): number {
  // Only from a byte that is no part of a longer character can the pairs be counted.
  let at = to
  while (at > from && (bytes[at - 1] as number) >= 0x30) at--
  while (at < to) {
    const byte = bytes[at] as number
    const isFour = byte > 0x80 && at + 1 < to && (bytes[at + 1] as number) < 0x40 && (bytes[at + 1] as number) >= 0x30
    const length = byte <= 0x80 || byte === 0xff ? 1 : isFour ? 4 : 2
    if (at + length > to) return at
    at += length
  }
  return to
}

/**
 * Writes the GB18030 of `bytes[start, end)` as UTF-8 to `into` from `at` on and returns where it ends. Three times the bytes
 * are always room enough; what is not GB18030 becomes U+FFFD.
 */
export function toUtf8(bytes: Uint8Array, start: number, end: number, into: Uint8Array, at: number): number {
  const { pairs, fours } = codeTables()
  let to = at
  let from = start
  while (from < end) {
    const byte = bytes[from] as number
    if (byte < 0x80) {
      into[to++] = byte
      from++
      continue
    }
    let point = byte === 0x80 ? 0x20ac : 0xfffd
    const length = byte === 0x80 ? 1 : gbSequenceAt(bytes, from, end)
    if (length === 2) {
      const second = bytes[from + 1] as number
      point = pairs[(byte - 0x81) * 190 + second - (second < 0x7f ? 0x40 : 0x41)] as number
    } else if (length === 4) {
      const code = fourByteCode(bytes, from)
      point = code < planeZeroCodes ? (fours[code] as number) : code - otherPlanes + 0x10000
    }
    from += length || 1
    to = writeUtf8(point, into, to)
  }
  return to
}

/** Writes one character and returns where it ends. Surrogates are written like any other: no reader takes them for UTF-8. */
export function writeUtf8(point: number, into: Uint8Array, at: number): number {
  let to = at
  if (point < 0x80) into[to++] = point
  else if (point < 0x800) {
    into[to++] = 0xc0 | (point >> 6)
    into[to++] = 0x80 | (point & 0x3f)
  } else if (point < 0x10000) {
    into[to++] = 0xe0 | (point >> 12)
    into[to++] = 0x80 | ((point >> 6) & 0x3f)
    into[to++] = 0x80 | (point & 0x3f)
  } else {
    into[to++] = 0xf0 | (point >> 18)
    into[to++] = 0x80 | ((point >> 12) & 0x3f)
    into[to++] = 0x80 | ((point >> 6) & 0x3f)
    into[to++] = 0x80 | (point & 0x3f)
  }
  return to
}

interface CodeTables {
  readonly pairs: Uint32Array
  readonly fours: Uint16Array
}

let made: CodeTables | null = null

/** Character of every two-byte code, and of every four-byte code of the first plane: made once, by the platform's decoder. */
function codeTables(): CodeTables {
  made ??= { pairs: Uint32Array.from(decodePoints(pairBytes())), fours: Uint16Array.from(decodePoints(fourBytes())) }
  return made
}

function decodePoints(bytes: Uint8Array): number[] {
  return Array.from(new TextDecoder('gb18030').decode(bytes), character => character.codePointAt(0) ?? 0)
}

function pairBytes(): Uint8Array {
  const bytes: number[] = []
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) bytes.push(lead, trail)
  return Uint8Array.from(bytes)
}

function fourBytes(): Uint8Array {
  const bytes = new Uint8Array(planeZeroCodes * 4)
  for (let code = 0; code < planeZeroCodes; code++) {
    bytes[code * 4] = 0x81 + Math.trunc(code / 12_600)
    bytes[code * 4 + 1] = 0x30 + (Math.trunc(code / 1260) % 10)
    bytes[code * 4 + 2] = 0x81 + (Math.trunc(code / 10) % 126)
    bytes[code * 4 + 3] = 0x30 + (code % 10)
  }
  return bytes
}
