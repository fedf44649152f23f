import type { Limits } from '../limits.ts'
import { unescapeText } from '../sheet-strings.ts'
import { refuseLongText } from './stream-findings.ts'
import type { StringTable } from './string-table.ts'
import { passedOver, XmlBytes } from './xml-bytes.ts'
import { TextBytes } from './xml-text.ts'

const code = { table: 1, item: 2, run: 3, text: 4 }

/** Reads a shared strings part into a table: runs joined, phonetic guides left out (ECMA-376-1, 18.4). */
export class StringScanner extends XmlBytes {
  readonly #table: StringTable
  readonly #text: TextBytes

  constructor(table: StringTable, { part, limits }: { part: string; limits: Limits }) {
    super(part, limits)
    this.#table = table
    this.#text = new TextBytes(limits.quotedChars, bytes => refuseLongText(part, bytes, limits.quotedChars))
  }

  protected override opened(parent: number, local: string): number {
    if (parent < 0) return code.table
    if (parent === code.table) return local === 'si' ? code.item : passedOver
    if (parent === code.item && local === 'r') return code.run
    return local === 't' && parent !== code.text ? code.text : passedOver
  }

  protected override closed(closing: number): void {
    if (closing !== code.item) return
    const text = this.#text
    if (text.hasUnderscore) unescapeFrom(text, 0)
    this.#table.add(text.bytes, 0, text.length)
    text.length = 0
  }

  protected override met(start: number, end: number, isCdata: boolean): void {
    if (this.code === code.text) this.#text.appendXml(this.buffer, { start, end, isCdata, place: this.place })
  }

  /** Takes `<si><t>` … `</t></si>` of plain characters, one after the other. */
  protected override leap(): void {
    if (this.code !== code.table) return
    const { buffer } = this
    for (;;) {
      const start = this.at
      if (!isPlainItem(buffer, start)) return
      let at = start + 7
      let byte = buffer[at] as number
      // Plain are characters of ASCII but `&`, `_`, CR and what ends the text.
      while (byte < 0x80 && byte !== 0x3c && byte !== 0x26 && byte !== 0x5f && byte !== 0x0d && byte !== 0)
        byte = buffer[++at] as number
      if (byte !== 0x3c || !isItemEnd(buffer, at)) {
        if (!this.#leapText(start + 7)) return
        continue
      }
      this.#table.add(buffer, start + 7, at)
      this.at = at + 9
    }
  }

  /** The same for any characters. */
  #leapText(start: number): boolean {
    const { buffer } = this
    const end = buffer.indexOf(0x3c, start)
    if (end < 0 || end >= this.end || !isItemEnd(buffer, end)) return false
    const text = this.#text
    text.appendXml(buffer, { start, end, isCdata: false, place: this.place })
    this.at = end + 9
    this.closed(code.item)
    return true
  }
}

/** Whether `<si><t>` stands there. */
function isPlainItem(buffer: Uint8Array, at: number): boolean {
  return (
    buffer[at + 1] === 0x73 &&
    buffer[at + 2] === 0x69 &&
    buffer[at + 3] === 0x3e &&
    buffer[at + 4] === 0x3c &&
    buffer[at + 5] === 0x74 &&
    buffer[at + 6] === 0x3e
  )
}

/** Whether `</t></si>` stands there; its `<` is known. */
function isItemEnd(buffer: Uint8Array, at: number): boolean {
  return (
    buffer[at + 1] === 0x2f &&
    buffer[at + 2] === 0x74 &&
    buffer[at + 3] === 0x3e &&
    buffer[at + 4] === 0x3c &&
    buffer[at + 5] === 0x2f &&
    buffer[at + 6] === 0x73 &&
    buffer[at + 7] === 0x69 &&
    buffer[at + 8] === 0x3e
  )
}

/** Replaces escapes such as `_x000D_` in the text from a place on (ECMA-376-1, 22.9.2.19); lone halves become U+FFFD. */
export function unescapeFrom(text: TextBytes, start: number): void {
  text.hasUnderscore = false
  const escaped = text.textFrom(start)
  const plain = unescapeText(escaped)
  if (plain === escaped) return
  text.length = start
  text.appendText(plain)
}
