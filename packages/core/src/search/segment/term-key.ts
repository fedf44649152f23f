/**
 * Kinds of term, the first character of a key. `pair`: two characters of an unspaced script that stand next to each
 * other, or the last one of a run alone. `key`: what a document is looked up by. `number`: an ending of a number. `initials`, `title`: beginnings of a title,
 * as pinyin initials and as text. `word`: a word or a run of digits. Pairs and words have positions.
 */
export const termKinds = { pair: 'b', key: 'k', number: 'n', initials: 'p', title: 't', word: 'w' } as const

export type TermKind = (typeof termKinds)[keyof typeof termKinds]

/** Longest beginning of a title that is kept, in code units: enough to choose what to show while one types. */
export const longestBeginning = 8

/** Longest look-up key that is kept, in code units. */
const longestLookUp = 80

/** The term of a look-up key. */
export function lookUpKey(key: string): string {
  return termKinds.key + key.slice(0, longestLookUp)
}

/** True for terms whose places in the text are kept. */
export function hasPositions(kindUnit: number): boolean {
  return kindUnit === 0x62 || kindUnit === 0x77
}

/**
 * Writes a key as bytes, each code unit like a code point in UTF-8 (CESU-8): bytes then sort as strings do. Gives the
 * length.
 */
export function encodeKey(key: string, into: Uint8Array): number {
  let at = 0
  for (let index = 0; index < key.length; index++) {
    const unit = key.charCodeAt(index)
    if (unit < 0x80) into[at++] = unit
    else if (unit < 0x800) {
      into[at++] = 0xc0 | (unit >> 6)
      into[at++] = 0x80 | (unit & 0x3f)
    } else {
      into[at++] = 0xe0 | (unit >> 12)
      into[at++] = 0x80 | ((unit >> 6) & 0x3f)
      into[at++] = 0x80 | (unit & 0x3f)
    }
  }
  return at
}

/** Most bytes of a key. */
export const longestKey = 256

/** The bytes of a key, in their own memory. */
export function keyBytes(key: string): Uint8Array {
  const bytes = new Uint8Array(key.length * 3)
  return bytes.subarray(0, encodeKey(key, bytes))
}

/** The key of bytes that `encodeKey` wrote. */
export function decodeKey(bytes: Uint8Array, length = bytes.length): string {
  let key = ''
  for (let at = 0; at < length; ) {
    const first = bytes[at++] ?? 0
    if (first < 0x80) key += String.fromCharCode(first)
    else if (first < 0xe0) key += String.fromCharCode(((first & 0x1f) << 6) | ((bytes[at++] ?? 0) & 0x3f))
    else {
      const middle = (bytes[at++] ?? 0) & 0x3f
      key += String.fromCharCode(((first & 0xf) << 12) | (middle << 6) | ((bytes[at++] ?? 0) & 0x3f))
    }
  }
  return key
}

/** Negative, zero or positive as keys sort. */
export function compareKeys(a: Uint8Array, aLength: number, b: Uint8Array, bLength: number): number {
  const shared = Math.min(aLength, bLength)
  for (let at = 0; at < shared; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0)
    if (difference) return difference
  }
  return aLength - bLength
}
