/** The data types of cells (ECMA-376-1, 18.18.11). */
export const cellType = { number: 0, shared: 1, inline: 2, formulaText: 3, truth: 4, error: 5, date: 6 }

const named: Readonly<Record<string, number>> = {
  s: cellType.shared,
  inlineStr: cellType.inline,
  str: cellType.formulaText,
  b: cellType.truth,
  e: cellType.error,
  d: cellType.date,
}

/** The code of a type as it is written; what is unknown is a number. */
export function cellTypeOf(name: string | null): number {
  return named[name ?? ''] ?? cellType.number
}

const ascii = (text: string) => new TextEncoder().encode(text)
const inlineName = ascii('inlineStr')
const inlineStart = ascii('is><t')
const keptSpace = ascii(' xml:space="preserve"')
const inlineEnd = ascii('</t></is></c>')

/**
 * A cell written the way that almost all are: `<c r="C7" s="1" t="s"><v>12</v></c>`, with or without a prefix, or with an
 * inline string. It is recognised byte by byte; whatever is written in another way is left to the scanner of XML.
 */
export class PlainCell {
  /** From 1; 0 when it has no reference. */
  column = 0
  /** Row of its reference. */
  row = 0
  type = 0
  style = 0
  /** Where its content lies, raw; none in an empty cell. */
  start = 0
  end = 0
  /** Its content as a whole number, in a cell of the shared strings. */
  index = 0
  #at = 0

  /**
   * Recognises the cell whose `<` stands at a place; gives the place behind it, or -1 when it is written in another way or
   * incomplete. Behind what was read there must be some zero bytes.
   */
  recognise(buffer: Uint8Array, from: number, prefix: Uint8Array): number {
    let at = from + 1
    if (prefix.length > 0 && !isSame(buffer, at, prefix)) return -1
    at += prefix.length
    if (buffer[at] !== 0x63 || !this.#attributes(buffer, at + 1)) return -1
    at = this.#at
    this.start = at
    this.end = at
    if (buffer[at] === 0x2f) return buffer[at + 1] === 0x3e ? at + 2 : -1
    if (buffer[at] !== 0x3e || buffer[at + 1] !== 0x3c) return -1
    return this.type === cellType.inline ? this.#inline(buffer, at + 2, prefix) : this.#value(buffer, at + 2, prefix)
  }

  /** `r="AB12"`, `s="3"`, `t="s"` in any order. */
  #attributes(buffer: Uint8Array, from: number): boolean {
    this.column = 0
    this.type = cellType.number
    this.style = 0
    let at = from
    while (buffer[at] === 0x20) {
      const name = buffer[at + 1] as number
      if (buffer[at + 2] !== 0x3d || buffer[at + 3] !== 0x22) return false
      at += 4
      let byte = buffer[at] as number
      if (name === 0x72) {
        let column = 0
        for (; byte >= 0x41 && byte <= 0x5a; byte = buffer[++at] as number) column = column * 26 + byte - 0x40
        let row = 0
        for (; byte >= 0x30 && byte <= 0x39; byte = buffer[++at] as number) row = row * 10 + byte - 0x30
        if (column === 0) return false
        this.column = column
        this.row = row
      } else if (name === 0x73) {
        let style = 0
        for (; byte >= 0x30 && byte <= 0x39; byte = buffer[++at] as number) style = style * 10 + byte - 0x30
        this.style = style
      } else if (name === 0x74) {
        at = this.#typeName(buffer, at)
        byte = buffer[at] as number
      } else return false
      if (byte !== 0x22) return false
      at++
    }
    this.#at = at
    return true
  }

  /** Reads the name of a type; gives the place behind it, or its own when it is none of these. */
  #typeName(buffer: Uint8Array, at: number): number {
    const byte = buffer[at] as number
    if (byte === 0x73) this.type = cellType.shared
    else if (byte === 0x62) this.type = cellType.truth
    else if (byte === 0x69 && isSame(buffer, at, inlineName)) {
      this.type = cellType.inline
      return at + inlineName.length
    } else if (byte !== 0x6e) return at
    return at + 1
  }

  /** `v>` … `</v></c>`. */
  #value(buffer: Uint8Array, from: number, prefix: Uint8Array): number {
    let at = from
    if (prefix.length > 0 && !isSame(buffer, at, prefix)) return -1
    at += prefix.length
    if (buffer[at] !== 0x76 || buffer[at + 1] !== 0x3e) return -1
    at += 2
    this.start = at
    let byte = buffer[at] as number
    let index = 0
    for (; byte >= 0x30 && byte <= 0x39; byte = buffer[++at] as number) index = index * 10 + byte - 0x30
    this.index = index
    if (this.type === cellType.shared && at === this.start) return -1
    // Digits, point, signs, exponent.
    while ((byte >= 0x2b && byte <= 0x39 && byte !== 0x2c && byte !== 0x2f) || byte === 0x45 || byte === 0x65) {
      if (this.type === cellType.shared) return -1
      byte = buffer[++at] as number
    }
    this.end = at
    return byte === 0x3c ? valueEnd(buffer, at, prefix) : -1
  }

  /** `is><t>` … `</t></is></c>`. */
  #inline(buffer: Uint8Array, from: number, prefix: Uint8Array): number {
    if (prefix.length > 0 || !isSame(buffer, from, inlineStart)) return -1
    let at = from + inlineStart.length
    if (buffer[at] === 0x20 && isSame(buffer, at, keptSpace)) at += keptSpace.length
    if (buffer[at] !== 0x3e) return -1
    this.start = ++at
    let byte = buffer[at] as number
    while (byte !== 0x3c && byte !== 0) byte = buffer[++at] as number
    this.end = at
    return byte === 0x3c && isSame(buffer, at, inlineEnd) ? at + inlineEnd.length : -1
  }
}

/** Behind `</v></c>`, whose `<` stands at a place; -1 when that is not there. */
function valueEnd(buffer: Uint8Array, from: number, prefix: Uint8Array): number {
  let at = from + 2
  if (buffer[from + 1] !== 0x2f) return -1
  if (prefix.length > 0 && !isSame(buffer, at, prefix)) return -1
  at += prefix.length
  if (buffer[at] !== 0x76 || buffer[at + 1] !== 0x3e || buffer[at + 2] !== 0x3c || buffer[at + 3] !== 0x2f) return -1
  at += 4
  if (prefix.length > 0 && !isSame(buffer, at, prefix)) return -1
  at += prefix.length
  return buffer[at] === 0x63 && buffer[at + 1] === 0x3e ? at + 2 : -1
}

function isSame(buffer: Uint8Array, start: number, bytes: Uint8Array): boolean {
  for (let index = 0; index < bytes.length; index++) if (buffer[start + index] !== bytes[index]) return false
  return true
}
