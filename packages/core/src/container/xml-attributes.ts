import { refuseExcess, refuseMalformed, type XmlPlace } from './xml-faults.ts'
import { decodeReferences } from './xml-references.ts'

/** An attribute; its name as written. */
export interface XmlAttribute {
  readonly name: string
  readonly value: string
}

const lineFeed = 10
const carriageReturn = 13
const tab = 9
const space = 32
const doubleQuote = 34
const singleQuote = 39
const slash = 47
const equals = 61
const greater = 62

/**
 * The attributes of one tag, kept as offsets: most are never asked for, so no string is made before one is.
 * They hold as long as the buffer in which they lie.
 */
export class XmlAttributes {
  /** Whether one of them declares a namespace. */
  hasDeclarations = false
  readonly #limit: number
  readonly #place: () => XmlPlace
  /** Start and end of the name, start and end of the value, for each attribute. */
  readonly #offsets: number[] = []
  #count = 0
  #buffer = ''

  constructor(limit: number, place: () => XmlPlace) {
    this.#limit = limit
    this.#place = place
  }

  clear(): void {
    this.#count = 0
    this.hasDeclarations = false
  }

  /** Reads on behind the name of a tag. Offset of its `>` or `/>`, or -1 when the buffer ends before. */
  scan(buffer: string, from: number): number {
    this.clear()
    this.#buffer = buffer
    let at = from
    for (;;) {
      const start = afterSpace(buffer, at)
      const next = buffer.charCodeAt(start)
      if (next === greater) return start
      if (next === slash) return this.#emptyEnd(start)
      if (start >= buffer.length) return -1
      if (start === at) refuseMalformed(this.#place(), 'there is no blank before an attribute')
      at = this.#scanOne(start)
      if (at < 0) return -1
    }
  }

  /** Value by name as written, or null. */
  value(name: string): string | null {
    for (let index = 0; index < this.#count; index++) if (this.#isNamed(index, name)) return this.#valueAt(index)
    return null
  }

  /** All of them in the order of the document. */
  all(): XmlAttribute[] {
    return Array.from({ length: this.#count }, (_, index) => ({
      name: this.#nameAt(index),
      value: this.#valueAt(index),
    }))
  }

  #emptyEnd(at: number): number {
    if (at + 1 >= this.#buffer.length) return -1
    if (this.#buffer.charCodeAt(at + 1) !== greater) refuseMalformed(this.#place(), 'a slash stands alone in a tag')
    return at
  }

  /** One attribute. Offset behind it, or -1. */
  #scanOne(start: number): number {
    const buffer = this.#buffer
    const nameEnd = nameEndFrom(buffer, start)
    const equal = afterSpace(buffer, nameEnd)
    const quote = afterSpace(buffer, equal + 1)
    if (quote >= buffer.length) return -1
    const mark = buffer.charCodeAt(quote)
    const isQuoted = mark === doubleQuote || mark === singleQuote
    if (nameEnd === start || buffer.charCodeAt(equal) !== equals || !isQuoted) {
      refuseMalformed(this.#place(), 'an attribute has no name or no quoted value')
    }
    const end = buffer.indexOf(mark === doubleQuote ? '"' : "'", quote + 1)
    if (end < 0) return -1
    const at = this.#count * 4
    this.#offsets[at] = start
    this.#offsets[at + 1] = nameEnd
    this.#offsets[at + 2] = quote + 1
    this.#offsets[at + 3] = end
    this.#admit(start, nameEnd)
    return end + 1
  }

  /** Counts the attribute whose offsets were noted last. */
  #admit(start: number, nameEnd: number): void {
    for (let index = 0; index < this.#count; index++) {
      if (this.#isSameName(index, start, nameEnd)) {
        refuseMalformed(this.#place(), `the attribute ${this.#nameAt(index)} occurs twice`)
      }
    }
    if (this.#count === this.#limit) refuseExcess(this.#place(), 'attributes-too-many', this.#limit)
    if (this.#buffer.startsWith('xmlns', start)) this.hasDeclarations = true
    this.#count++
  }

  #isSameName(index: number, start: number, end: number): boolean {
    const other = this.#offset(index, 0)
    if (this.#offset(index, 1) - other !== end - start) return false
    const startsAlike = this.#buffer.charCodeAt(other) === this.#buffer.charCodeAt(start)
    return startsAlike && this.#buffer.startsWith(this.#nameAt(index), start)
  }

  #isNamed(index: number, name: string): boolean {
    const start = this.#offset(index, 0)
    return this.#offset(index, 1) - start === name.length && this.#buffer.startsWith(name, start)
  }

  #nameAt(index: number): string {
    return this.#buffer.slice(this.#offset(index, 0), this.#offset(index, 1))
  }

  /** White space is normalised as XML 1.0, 3.3.3 asks. */
  #valueAt(index: number): string {
    const raw = this.#buffer.slice(this.#offset(index, 2), this.#offset(index, 3))
    const value = /[\t\n\r]/.test(raw) ? raw.replace(/\r\n|[\t\n\r]/g, ' ') : raw
    return value.includes('&') ? decodeReferences(value, this.#place) : value
  }

  #offset(index: number, field: number): number {
    return this.#offsets[index * 4 + field] ?? 0
  }
}

/** Offset behind a name that begins at `start`. */
export function nameEndFrom(buffer: string, start: number): number {
  let at = start
  for (; at < buffer.length; at++) {
    const next = buffer.charCodeAt(at)
    if (next === equals || next === greater || next === slash || isSpace(next)) break
  }
  return at
}

function afterSpace(buffer: string, start: number): number {
  let at = start
  while (at < buffer.length && isSpace(buffer.charCodeAt(at))) at++
  return at
}

function isSpace(next: number): boolean {
  return next === space || next === lineFeed || next === carriageReturn || next === tab
}
