import { refuseTooLarge } from '../zip-faults.ts'
import { isPackable, packDigits, packedLength, unpackDigits } from './packed-digits.ts'
import type { TextBytes } from './xml-text.ts'

const pageShift = 20
const pageBytes = 1 << pageShift
/** Strings whose places are found from one offset, by passing over those before them. */
const blockShift = 3
const blockStrings = 1 << blockShift
/**
 * What stands before a string: its length, below `packedMark`; that and the number of its packed characters; `longMark` and
 * its length in three bytes; or `pageMark` alone when it is on the next page.
 */
const packedMark = 0x80
const mostPacked = 0x3f
const longMark = 0xfe
const pageMark = 0xff

/**
 * Strings in UTF-8, packed into pages behind their lengths, one offset for eight of them: ten million short ones cost
 * hardly more than their bytes, and those of digits half of them.
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
    const isPacked = length > 2 && length <= mostPacked && isPackable(source, start, end)
    const size = isPacked ? 1 + packedLength(length) : length < packedMark ? 1 + length : 4 + length
    // The last byte of a page is kept for the mark.
    if (this.#used + size >= this.#page.length) this.#turn(size + 1)
    if (this.count % blockStrings === 0) this.#noteOffset()
    const page = this.#page
    const at = this.#used
    if (isPacked) {
      page[at] = packedMark | length
      packDigits(source, { start, end }, page, at + 1)
    } else if (length < packedMark) {
      page[at] = length
      for (let next = 0; next < length; next++) page[at + 1 + next] = source[start + next] as number
    } else {
      page[at] = longMark
      page[at + 1] = length >>> 16
      page[at + 2] = (length >>> 8) & 0xff
      page[at + 3] = length & 0xff
      page.set(source.subarray(start, end), at + 4)
    }
    this.#used = at + size
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
    const head = page[at] as number
    if (head < packedMark) target.append(page, at + 1, at + 1 + head)
    else if (head === longMark) target.append(page, at + 4, at + sizeAt(page, at))
    else {
      const count = head & mostPacked
      target.reserve(count)
      unpackDigits(page, { start: at + 1, count }, target.bytes, target.length)
      target.length += count
    }
    this.#nextIndex = index + 1
    this.#nextAt = at + sizeAt(page, at)
    return true
  }

  #seek(index: number): void {
    const offset = this.#offsets[index >>> blockShift] as number
    let pageIndex = offset >>> pageShift
    let page = this.#pages[pageIndex] as Uint8Array
    let at = offset & (pageBytes - 1)
    for (let left = index & (blockStrings - 1); left > 0; left--) {
      if (page[at] === pageMark) {
        page = this.#pages[++pageIndex] as Uint8Array
        at = 0
      }
      at += sizeAt(page, at)
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

/** Bytes that the string at a place takes with what stands before it. */
function sizeAt(page: Uint8Array, at: number): number {
  const head = page[at] as number
  if (head < packedMark) return 1 + head
  if (head !== longMark) return 1 + packedLength(head & mostPacked)
  return 4 + (((page[at + 1] as number) << 16) | ((page[at + 2] as number) << 8) | (page[at + 3] as number))
}
