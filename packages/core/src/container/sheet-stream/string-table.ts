import type { Limits } from '../limits.ts'
import { unescapeText } from '../sheet-strings.ts'
import { refuseTooLarge } from '../zip-faults.ts'
import { refuseLongText } from './stream-findings.ts'
import { passedOver, XmlBytes } from './xml-bytes.ts'
import { TextBytes } from './xml-text.ts'

const pageShift = 20
const pageBytes = 1 << pageShift
/** Strings whose places are found from one offset, by passing over those before them. */
const blockShift = 3
const blockStrings = 1 << blockShift
/** What stands before a string: its length; this and the length in three bytes; or this when it is on the next page. */
const longMark = 0xfe
const pageMark = 0xff

/**
 * Strings in UTF-8, packed into pages behind their lengths, one offset for eight of them: ten million short ones cost
 * hardly more than their bytes.
 */
export class StringTable {
  count = 0
  readonly #limit: number
  readonly #pages: Uint8Array[] = []
  #page = new Uint8Array(0)
  #used = 0
  #held = 0
  #offsets = new Uint32Array(1024)
  /** Where the string after the one that was last looked for begins: they are mostly asked for in their order. */
  #nextIndex = -1
  #nextPage = 0
  #nextAt = 0

  /** Holds at most `limit` bytes. */
  constructor(limit: number) {
    this.#limit = limit
  }

  /** Takes in a string. Throws a `ContainerFault` beyond the limit. */
  add(source: Uint8Array, start: number, end: number): void {
    const length = end - start
    const head = length < longMark ? 1 : 4
    // The last byte of a page is kept for the mark.
    if (this.#used + head + length >= this.#page.length) this.#turn(head + length + 1)
    if (this.count % blockStrings === 0) this.#noteOffset()
    const page = this.#page
    if (head === 1) page[this.#used++] = length
    else {
      page[this.#used++] = longMark
      page[this.#used++] = length >>> 16
      page[this.#used++] = (length >>> 8) & 0xff
      page[this.#used++] = length & 0xff
    }
    if (length > 48) page.set(source.subarray(start, end), this.#used)
    else for (let at = 0; at < length; at++) page[this.#used + at] = source[start + at] as number
    this.#used += length
    this.count++
  }

  /** Puts the string of an index at the end of bytes; false when there is none. */
  appendTo(target: TextBytes, index: number): boolean {
    if (!(index >= 0 && index < this.count)) return false
    if (index !== this.#nextIndex) this.#seek(index)
    let page = this.#pages[this.#nextPage] as Uint8Array
    let at = this.#nextAt
    if (page[at] === pageMark) {
      page = this.#pages[++this.#nextPage] as Uint8Array
      at = 0
    }
    let length = page[at++] as number
    if (length === longMark) {
      length = longLength(page, at)
      at += 3
    }
    target.append(page, at, at + length)
    this.#nextIndex = index + 1
    this.#nextAt = at + length
    return true
  }

  #seek(index: number): void {
    const offset = this.#offsets[index >>> blockShift] as number
    let pageIndex = offset >>> pageShift
    let page = this.#pages[pageIndex] as Uint8Array
    let at = offset & (pageBytes - 1)
    for (let left = index & (blockStrings - 1); left > 0; ) {
      const length = page[at] as number
      if (length === pageMark) {
        page = this.#pages[++pageIndex] as Uint8Array
        at = 0
        continue
      }
      at += length === longMark ? 4 + longLength(page, at + 1) : 1 + length
      left--
    }
    this.#nextPage = pageIndex
    this.#nextAt = at
  }

  #turn(needed: number): void {
    if (this.#page.length > 0) this.#page[this.#used] = pageMark
    this.#page = new Uint8Array(Math.max(pageBytes, needed))
    this.#held += this.#page.length
    if (this.#held > this.#limit) refuseTooLarge(this.#held, this.#limit)
    this.#pages.push(this.#page)
    this.#used = 0
  }

  #noteOffset(): void {
    const block = this.count >>> blockShift
    if (block === this.#offsets.length) {
      const larger = new Uint32Array(block * 2)
      larger.set(this.#offsets)
      this.#offsets = larger
    }
    this.#offsets[block] = (this.#pages.length - 1) * pageBytes + this.#used
  }
}

function longLength(page: Uint8Array, at: number): number {
  return ((page[at] as number) << 16) | ((page[at + 1] as number) << 8) | (page[at + 2] as number)
}

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
