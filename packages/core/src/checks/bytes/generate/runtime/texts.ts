/** End of the first `count` characters of UTF-8. */
export function skipUtf8(bytes: Uint8Array, start: number, end: number, count: number): number {
  let at = start
  for (let left = count; left > 0 && at < end; left--) {
    at++
    while (at < end && (byteAt(bytes, at) & 0xc0) === 0x80) at++
  }
  return at
}

/** End of the first `count` characters of GB 18030. */
export function skipGb18030(bytes: Uint8Array, start: number, end: number, count: number): number {
  let at = start
  for (let left = count; left > 0 && at < end; left--) at += widthGb18030(bytes, at, end)
  return at
}

/** Characters of UTF-8. */
export function countUtf8(bytes: Uint8Array, start: number, end: number): number {
  // Whether a byte continues a character is computed: a branch is guessed wrongly in texts that mix scripts.
  let continuations = 0
  for (let at = start; at < end; at++) {
    const byte = byteAt(bytes, at)
    continuations += (byte >> 7) & ~(byte >> 6)
  }
  return end - start - continuations
}

/** Characters of GB 18030. */
export function countGb18030(bytes: Uint8Array, start: number, end: number): number {
  let count = 0
  for (let at = start; at < end; count++) at += widthGb18030(bytes, at, end)
  return count
}

export function areSame(
  left: Uint8Array,
  leftStart: number,
  leftEnd: number,
  right: Uint8Array,
  rightStart: number,
  rightEnd: number,
): boolean {
  if (leftEnd - leftStart !== rightEnd - rightStart) return false
  for (let at = leftStart, other = rightStart; at < leftEnd; at++, other++) if (left[at] !== right[other]) return false
  return true
}

export function isAscii(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (byteAt(bytes, at) > 127) return false
  return true
}

/** Whether a text is nothing but spaces, tabs, U+00A0 and U+3000, in UTF-8. */
export function isBlankUtf8(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = byteAt(bytes, at)
    if (byte === 0x20 || byte === 0x09) continue
    if (byte === 0xc2 && at + 1 < end && bytes[at + 1] === 0xa0) at += 1
    else if (byte === 0xe3 && at + 2 < end && bytes[at + 1] === 0x80 && bytes[at + 2] === 0x80) at += 2
    else return false
  }
  return true
}

/** The same in GB 18030: 81 30 84 32 and A1 A1. */
export function isBlankGb18030(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = byteAt(bytes, at)
    if (byte === 0x20 || byte === 0x09) continue
    if (byte === 0xa1 && at + 1 < end && bytes[at + 1] === 0xa1) at += 1
    else if (isNoBreakSpace(bytes, at, end)) at += 3
    else return false
  }
  return true
}

function isNoBreakSpace(bytes: Uint8Array, at: number, end: number): boolean {
  return (
    at + 3 < end && bytes[at] === 0x81 && bytes[at + 1] === 0x30 && bytes[at + 2] === 0x84 && bytes[at + 3] === 0x32
  )
}

function widthGb18030(bytes: Uint8Array, at: number, end: number): number {
  const lead = byteAt(bytes, at)
  if (lead < 0x81 || lead === 0xff || at + 1 >= end) return 1
  const second = byteAt(bytes, at + 1)
  return second >= 0x30 && second <= 0x39 ? 4 : 2
}

/** The compiler knows no bounds; a byte beyond them is never asked for. */
export function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] as number
}
