/** Where the first byte sequence that is not UTF-8 (RFC 3629) begins in `bytes[from, to)`; `to` when all are. A sequence that is cut off at `to` is not. */
export function firstInvalidUtf8(bytes: Uint8Array, from: number, to: number): number {
  let at = from
  while (at < to) {
    const byte = bytes[at] as number
    if (byte < 0x80) {
      at++
      continue
    }
    // Most Chinese characters are three bytes, E4 to E9 first.
    const isUsual = byte >= 0xe1 && byte < 0xed && at + 2 < to
    const isThree =
      isUsual && ((bytes[at + 1] as number) & 0xc0) === 0x80 && ((bytes[at + 2] as number) & 0xc0) === 0x80
    const length = isThree ? 3 : utf8SequenceAt(bytes, at, to)
    if (length === 0) return at
    at += length
  }
  return to
}

/** Bytes of the sequence that begins at `at` with a byte above 0x7F; 0 when it is none, or not whole before `to`. */
function utf8SequenceAt(bytes: Uint8Array, at: number, to: number): number {
  const lead = bytes[at] as number
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
  if (length === 0 || at + length > to) return 0
  const second = bytes[at + 1] as number
  const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
  const greatest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
  if (second < least || second > greatest) return 0
  for (let next = at + 2; next < at + length; next++) if (((bytes[next] as number) & 0xc0) !== 0x80) return 0
  return length
}

/** The end of the last whole character of UTF-8 before `to`: at most three bytes less. */
export function wholeUtf8Before(bytes: Uint8Array, from: number, to: number): number {
  for (let at = to - 1; at >= Math.max(from, to - 3); at--) {
    const byte = bytes[at] as number
    if (byte < 0x80) return to
    if (byte >= 0xc0) {
      const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
      return at + length > to ? at : to
    }
  }
  return to
}
