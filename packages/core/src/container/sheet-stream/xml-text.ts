import { refuseXmlEncoding, type XmlPlace } from '../xml-faults.ts'
import { decodeReferences } from '../xml-references.ts'

const ampersand = 0x26
const lineFeed = 0x0a
const carriageReturn = 0x0d
const semicolon = 0x3b
const underscore = 0x5f
const longestReference = 12
const encoder = new TextEncoder()

/** Bytes that grow at their end; text of XML is decoded on its way in. */
export class TextBytes {
  bytes: Uint8Array
  length = 0
  /** Whether an underscore came in since this was last set: the text may have escapes such as `_x000D_`. */
  hasUnderscore = false
  readonly #limit: number
  readonly #refuse: (bytes: number) => never

  /** Holds at most `limit` bytes, else `refuse` is called. */
  constructor(limit: number, refuse: (bytes: number) => never) {
    this.bytes = new Uint8Array(4096)
    this.#limit = limit
    this.#refuse = refuse
  }

  /** Makes room for so many bytes more. */
  reserve(more: number): void {
    const needed = this.length + more
    if (needed <= this.bytes.length) return
    if (needed > this.#limit) this.#refuse(needed)
    const larger = new Uint8Array(Math.min(Math.max(needed, this.bytes.length * 2), this.#limit))
    larger.set(this.bytes.subarray(0, this.length))
    this.bytes = larger
  }

  /** Puts bytes at the end as they are. */
  append(source: Uint8Array, start = 0, end = source.length): void {
    this.reserve(end - start)
    const { bytes } = this
    let at = this.length
    // Setting a view costs more than copying a short text.
    if (end - start > 48) bytes.set(source.subarray(start, end), at)
    else for (let from = start; from < end; from++) bytes[at++] = source[from] as number
    this.length += end - start
  }

  /** Puts characters of ASCII at the end. */
  appendAscii(text: string): void {
    this.reserve(text.length)
    for (let at = 0; at < text.length; at++) this.bytes[this.length++] = text.charCodeAt(at)
  }

  /** Puts a text at the end. */
  appendText(text: string): void {
    this.append(encoder.encode(text))
  }

  /**
   * Puts a piece of character data at the end: references replaced, line ends as LF (XML 1.0, 2.11 and 4.1), verified to be
   * UTF-8. Throws a `ContainerFault`.
   */
  appendXml(source: Uint8Array, { start, end, isCdata, place }: CharacterPiece): void {
    // What is decoded is never longer.
    this.reserve(end - start)
    const { bytes } = this
    let at = this.length
    let hasUnderscore = false
    for (let from = start; from < end; ) {
      const byte = source[from] as number
      if (byte >= 0x80) {
        const width = sequenceLength(source, from, end)
        if (width === 0) refuseXmlEncoding(place().part, 'utf-8', true)
        for (const next = from + width; from < next; from++) bytes[at++] = source[from] as number
      } else if (byte === ampersand && !isCdata) {
        const character = predefinedAt(source, from)
        const width = character === 0 ? 0 : predefinedWidth(character)
        if (width > 0 && from + width <= end) {
          bytes[at++] = character
          from += width
        } else {
          const stop = referenceEnd(source, from, end)
          for (const one of encoder.encode(decodeReferences(asciiOf(source, from, stop), place))) bytes[at++] = one
          from = stop
        }
      } else if (byte === carriageReturn) {
        bytes[at++] = lineFeed
        from += source[from + 1] === lineFeed && from + 1 < end ? 2 : 1
      } else {
        if (byte === underscore) hasUnderscore = true
        bytes[at++] = byte
        from++
      }
    }
    this.length = at
    if (hasUnderscore) this.hasUnderscore = true
  }

  /** The text from a place on. */
  textFrom(start: number): string {
    return textOf(this.bytes, start, this.length)
  }
}

/** Where a piece of character data lies, and whether in a CDATA section. */
export interface CharacterPiece {
  readonly start: number
  readonly end: number
  readonly isCdata: boolean
  readonly place: () => XmlPlace
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** The text of bytes in UTF-8. */
export function textOf(bytes: Uint8Array, start: number, end: number): string {
  return decoder.decode(bytes.subarray(start, end))
}

/** The text of a few bytes that are ASCII. */
export function asciiOf(bytes: Uint8Array, start: number, end: number): string {
  let text = ''
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at] as number)
  return text
}

/** The character that one of the predefined entities stands for (XML 1.0, 4.6), its `&` at a place; 0 when it is none. */
function predefinedAt(bytes: Uint8Array, at: number): number {
  const second = bytes[at + 2]
  switch (bytes[at + 1]) {
    case 0x61:
      if (second === 0x6d && bytes[at + 3] === 0x70 && bytes[at + 4] === semicolon) return ampersand
      return second === 0x70 && bytes[at + 3] === 0x6f && bytes[at + 4] === 0x73 && bytes[at + 5] === semicolon
        ? 0x27
        : 0
    case 0x6c:
      return second === 0x74 && bytes[at + 3] === semicolon ? 0x3c : 0
    case 0x67:
      return second === 0x74 && bytes[at + 3] === semicolon ? 0x3e : 0
    case 0x71:
      return second === 0x75 && bytes[at + 3] === 0x6f && bytes[at + 4] === 0x74 && bytes[at + 5] === semicolon
        ? 0x22
        : 0
    default:
      return 0
  }
}

/** Bytes of the entity that stands for a character. */
function predefinedWidth(character: number): number {
  return character === 0x3c || character === 0x3e ? 4 : character === ampersand ? 5 : 6
}

/** Behind the semicolon of a reference, or where the search for it is given up. */
function referenceEnd(bytes: Uint8Array, start: number, end: number): number {
  const last = Math.min(end, start + longestReference + 1)
  for (let at = start; at < last; at++) if (bytes[at] === semicolon) return at + 1
  return last
}

/** Bytes of the sequence of UTF-8 that begins at a byte of 0x80 or more; 0 when it is none (RFC 3629, 4). */
export function sequenceLength(bytes: Uint8Array, at: number, end: number): number {
  const lead = bytes[at] as number
  const width = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
  if (lead < 0xc2 || lead > 0xf4 || at + width > end) return 0
  const second = bytes[at + 1] as number
  const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
  const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
  if (second < least || second > most) return 0
  for (let next = at + 2; next < at + width; next++) if (((bytes[next] as number) & 0xc0) !== 0x80) return 0
  return width
}

/** Where a long piece of character data may be cut: not within a reference, a character, or a line end. */
export function safeCut(bytes: Uint8Array, start: number, end: number): number {
  let cut = end
  for (let at = end - 1; at >= Math.max(start, end - longestReference - 1); at--) {
    if (bytes[at] === semicolon) break
    if (bytes[at] === ampersand) {
      cut = at
      break
    }
  }
  if (bytes[cut - 1] === carriageReturn) cut--
  for (let at = cut - 1; at >= Math.max(start, cut - 3); at--) {
    const byte = bytes[at] as number
    if (byte < 0x80) break
    if (byte >= 0xc0) return at + (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > cut ? at : cut
  }
  return cut
}
