/** What identifiers, telephone numbers, dates and moments are made of: sixteen characters, half a byte each. */
const alphabet = '0123456789-:T. /'
const none = 0xff
const codes = new Uint8Array(256).fill(none)
const characters = new Uint8Array(16)
for (let code = 0; code < alphabet.length; code++) {
  characters[code] = alphabet.charCodeAt(code)
  codes[alphabet.charCodeAt(code)] = code
}

/** Whether a text is made of those characters only. */
export function isPackable(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (codes[bytes[at] as number] === none) return false
  return true
}

/** Bytes that so many characters take. */
export function packedLength(characters: number): number {
  return (characters + 1) >>> 1
}

/** Packs a text that is packable. */
export function packDigits(
  source: Uint8Array,
  from: { start: number; end: number },
  target: Uint8Array,
  to: number,
): void {
  let at = to
  for (let next = from.start; next < from.end; next += 2) {
    const low = next + 1 < from.end ? (codes[source[next + 1] as number] as number) : 0
    target[at++] = ((codes[source[next] as number] as number) << 4) | low
  }
}

/** Unpacks so many characters to a place. */
export function unpackDigits(
  source: Uint8Array,
  from: { start: number; count: number },
  target: Uint8Array,
  to: number,
): void {
  const { start, count } = from
  for (let index = 0; index < count; index++) {
    const byte = source[start + (index >>> 1)] as number
    target[to + index] = characters[index & 1 ? byte & 15 : byte >>> 4] as number
  }
}
