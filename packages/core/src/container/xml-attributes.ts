import { refuseExcess, refuseMalformed, type XmlPlace } from './xml-faults.ts'
import type { NameTable } from './xml-names.ts'
import { decodeReferences } from './xml-references.ts'

/** An attribute; its name as written. */
export interface XmlAttribute {
  readonly name: string
  readonly value: string
}

/** What the attributes of a tag are read with. */
interface Surroundings {
  /** Attributes of one tag at most. */
  readonly limit: number
  readonly names: NameTable
  readonly place: () => XmlPlace
}

const lineFeed = 10
const carriageReturn = 13
const tab = 9
const space = 32
const doubleQuote = 34
const ampersand = 38
const singleQuote = 39
const slash = 47
const less = 60
const equals = 61
const greater = 62
const smallX = 120

/** Up to so many attributes, each name is held against those before it; beyond, a set is quicker. */
const few = 8
const shortValue = 40
/** Start and end of the name, start and end of the value, whether the value may be other than its source: for each attribute. */
const fields = 5

/**
 * The attributes of one tag, kept as offsets: most are never asked for, so no string is made before one is.
 * They hold as long as the buffer in which they lie.
 */
export class XmlAttributes {
  /** Whether one of them declares a namespace. */
  hasDeclarations = false
  readonly #around: Surroundings
  readonly #offsets: number[] = []
  readonly #many = new Set<string>()
  #count = 0
  #buffer = ''
  /** Where those of a known tag begin, which are read once they are asked for; -1 when they are read. */
  #unread = -1

  constructor(around: Surroundings) {
    this.#around = around
  }

  clear(): void {
    this.#count = 0
    this.#unread = -1
    this.hasDeclarations = false
  }

  /** Those behind the name of a tag that is known to be well-formed and to declare nothing. */
  expect(buffer: string, from: number): void {
    this.#count = 0
    this.hasDeclarations = false
    this.#buffer = buffer
    this.#unread = from
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
      if (start === at) refuseMalformed(this.#around.place(), 'there is no blank before an attribute')
      at = this.#scanOne(start)
      if (at < 0) return -1
    }
  }

  /** Value by name as written, or null. */
  value(name: string): string | null {
    this.#settle()
    for (let index = 0; index < this.#count; index++) if (this.#isNamed(index, name)) return this.#valueAt(index)
    return null
  }

  /** All of them in the order of the document. */
  all(): XmlAttribute[] {
    this.#settle()
    return Array.from({ length: this.#count }, (_, index) => ({
      name: this.#nameAt(index),
      value: this.#valueAt(index),
    }))
  }

  /** All of them by name; the record inherits nothing, so that `__proto__` is a name like any other. */
  record(): Readonly<Record<string, string>> {
    this.#settle()
    if (this.#count === 0) return noAttributes
    const record: Record<string, string> = new Bare()
    for (let index = 0; index < this.#count; index++) record[this.#nameAt(index)] = this.#valueAt(index)
    return record
  }

  #settle(): void {
    if (this.#unread >= 0) this.scan(this.#buffer, this.#unread)
  }

  #emptyEnd(at: number): number {
    if (at + 1 >= this.#buffer.length) return -1
    if (this.#buffer.charCodeAt(at + 1) !== greater)
      refuseMalformed(this.#around.place(), 'a slash stands alone in a tag')
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
      refuseMalformed(this.#around.place(), 'an attribute has no name or no quoted value')
    }
    let end = quote + 1
    let isOther = 0
    // A search for the quote is dear for the few characters that most values are, a step for each for those of long ones.
    for (const near = Math.min(end + shortValue, buffer.length); end < near; end++) {
      const next = buffer.charCodeAt(end)
      if (next === mark) break
      if (next === ampersand || next < space) isOther = 1
    }
    if (buffer.charCodeAt(end) !== mark) {
      end = buffer.indexOf(mark === doubleQuote ? '"' : "'", end)
      if (end < 0) return -1
      isOther = 1
    }
    const at = this.#count * fields
    this.#offsets[at] = start
    this.#offsets[at + 1] = nameEnd
    this.#offsets[at + 2] = quote + 1
    this.#offsets[at + 3] = end
    this.#offsets[at + 4] = isOther
    this.#admit(start, nameEnd)
    return end + 1
  }

  /** Counts the attribute whose offsets were noted last. */
  #admit(start: number, nameEnd: number): void {
    const { limit, place } = this.#around
    if (this.#isKnown(start, nameEnd)) {
      refuseMalformed(place(), `the attribute ${this.#buffer.slice(start, nameEnd)} occurs twice`)
    }
    if (this.#count === limit) refuseExcess(place(), 'attributes-too-many', limit)
    if (this.#buffer.charCodeAt(start) === smallX && this.#buffer.startsWith('xmlns', start))
      this.hasDeclarations = true
    this.#count++
  }

  #isKnown(start: number, nameEnd: number): boolean {
    if (this.#count <= few) {
      for (let index = 0; index < this.#count; index++) if (this.#isSameName(index, start, nameEnd)) return true
      return false
    }
    const many = this.#many
    if (this.#count === few + 1) {
      many.clear()
      for (let index = 0; index < this.#count; index++) many.add(this.#nameAt(index))
    }
    const { size } = many
    return many.add(this.#buffer.slice(start, nameEnd)).size === size
  }

  #isSameName(index: number, start: number, end: number): boolean {
    const other = this.#offset(index, 0)
    if (this.#offset(index, 1) - other !== end - start) return false
    // Names of one length mostly differ at their end: `w:rsidR` and `w:rsidP`.
    const endsAlike = this.#buffer.charCodeAt(this.#offset(index, 1) - 1) === this.#buffer.charCodeAt(end - 1)
    return endsAlike && this.#buffer.slice(other, other + end - start) === this.#buffer.slice(start, end)
  }

  #isNamed(index: number, name: string): boolean {
    const start = this.#offset(index, 0)
    const end = this.#offset(index, 1)
    return end - start === name.length && this.#buffer.slice(start, end) === name
  }

  #nameAt(index: number): string {
    return this.#around.names.at(this.#buffer, this.#offset(index, 0), this.#offset(index, 1)).qualified
  }

  /** White space is normalised as XML 1.0, 3.3.3 asks. */
  #valueAt(index: number): string {
    const raw = this.#buffer.slice(this.#offset(index, 2), this.#offset(index, 3))
    if (this.#offset(index, 4) === 0) return raw
    const value = /[\t\n\r]/.test(raw) ? raw.replace(/\r\n|[\t\n\r]/g, ' ') : raw
    return value.includes('&') ? decodeReferences(value, this.#around.place) : value
  }

  #offset(index: number, field: number): number {
    return this.#offsets[index * fields + field] ?? 0
  }
}

/** An object that inherits nothing; unlike those of `Object.create(null)` it is as fast as any other. */
class Bare {
  [name: string]: string
}
Object.setPrototypeOf(Bare.prototype, null)
Reflect.deleteProperty(Bare.prototype, 'constructor')

/** What an element without attributes has. */
export const noAttributes: Readonly<Record<string, string>> = new Bare()

/** Offset behind a name that begins at `start`: at a blank, a slash or one of `<=>`. */
export function nameEndFrom(buffer: string, start: number): number {
  let at = start
  for (; at < buffer.length; at++) {
    const next = buffer.charCodeAt(at)
    if (next > greater) continue
    if (next >= less || next === slash || isSpace(next)) break
  }
  return at
}

function afterSpace(buffer: string, start: number): number {
  let at = start
  while (at < buffer.length && isSpace(buffer.charCodeAt(at))) at++
  return at
}

function isSpace(next: number): boolean {
  return next <= space && (next === space || next === lineFeed || next === carriageReturn || next === tab)
}
