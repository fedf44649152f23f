import type { Limits } from '../limits.ts'
import { refuseDoctype, refuseExcess, refuseMalformed, type XmlPlace } from '../xml-faults.ts'
import { decodeReferences } from '../xml-references.ts'
import { asciiOf, safeCut, textOf } from './xml-text.ts'

const bang = 0x21
const quote = 0x22
const apostrophe = 0x27
const slash = 0x2f
const less = 0x3c
const equals = 0x3d
const greater = 0x3e
const question = 0x3f
/** Zero bytes behind what was read: a scan that looks some bytes ahead stops there by itself. */
const slack = 64
/** A text longer than this is given in pieces. */
const longText = 65_536
const nameSlots = 256

/** A name of elements that was met. */
interface TagName {
  readonly bytes: Uint8Array
  /** Without its prefix. */
  readonly local: string
}

/** Codes of elements that a grammar does not know; all that is in them is passed over. */
export const passedOver = 0

/**
 * A scanner of XML 1.0 in UTF-8 over pieces of bytes, which tells what it meets in a code for each open element. Structure
 * is checked as `XmlReader` does: tags match, nothing stands outside of the root, no DOCTYPE, limits hold. Elements are
 * known by their local names: prefixes are not resolved, and an attribute that comes twice counts the first time. Throws a `ContainerFault`.
 */
export abstract class XmlBytes {
  /** What was read and is not yet scanned: from `at` to `end`, zeros behind. */
  protected buffer: Uint8Array = new Uint8Array(2 * longText + slack)
  protected at = 0
  protected end = 0
  /** Code of the innermost open element. */
  protected code = -1
  protected readonly limits: Limits
  protected readonly part: string
  protected readonly place = (): XmlPlace => ({ part: this.part, offset: this.#before + this.at })
  /** Set to end the scan; what is fed after is passed over. */
  protected isStopped = false
  #before = 0
  #isInCdata = false
  #hasRoot = false
  #depth = 0
  readonly #codes: number[] = []
  readonly #open: TagName[] = []
  readonly #names = new Array<TagName | null>(nameSlots).fill(null)
  /** Four offsets for each attribute of the tag at hand: its name and its value. */
  #attributes = new Int32Array(64)
  #attributeCount = 0

  constructor(part: string, limits: Limits) {
    this.part = part
    this.limits = limits
  }

  /** Code of an element that opens in one of a code (`-1` for the root); its attributes can be asked for. */
  protected abstract opened(parent: number, local: string): number
  /** An element of a code has ended. */
  protected abstract closed(code: number): void
  /** Character data, raw, in the element of the code at hand, which is not `passedOver`. */
  protected abstract met(start: number, end: number, isCdata: boolean): void
  /** Scans well-known forms at once, from `at` on, which is a `<`; leaves `at` at a `<` or the end of what it took. */
  protected abstract leap(): void

  /** Scans a piece as far as it is complete. */
  feed(piece: Uint8Array): void {
    if (this.isStopped) return
    this.#take(piece)
    this.#run()
  }

  /** Says that there are no more pieces. */
  finish(): void {
    if (this.isStopped) return
    if (this.at < this.end || this.#depth > 0 || !this.#hasRoot)
      refuseMalformed(this.place(), 'the document breaks off')
  }

  /** Value of an attribute of the element that opens, by its name as written; null when it has none. */
  protected attribute(name: string): string | null {
    for (let index = 0; index < this.#attributeCount * 4; index += 4) {
      const start = this.#attributes[index] as number
      if ((this.#attributes[index + 1] as number) - start !== name.length) continue
      if (!this.#isAt(start, name)) continue
      const raw = textOf(this.buffer, this.#attributes[index + 2] as number, this.#attributes[index + 3] as number)
      return raw.includes('&') ? decodeReferences(raw, this.place) : raw
    }
    return null
  }

  /** Bytes of the prefix of the innermost open element, its colon counted: they stand right after `<` of its like. */
  protected get prefix(): Uint8Array {
    const bytes = this.#open[this.#open.length - 1]?.bytes ?? new Uint8Array(0)
    return bytes.subarray(0, bytes.indexOf(0x3a) + 1)
  }

  #take(piece: Uint8Array): void {
    const rest = this.end - this.at
    const needed = rest + piece.length + slack
    if (needed > this.buffer.length) {
      const larger = new Uint8Array(Math.max(needed, this.buffer.length * 2))
      larger.set(this.buffer.subarray(this.at, this.end))
      this.buffer = larger
    } else this.buffer.copyWithin(0, this.at, this.end)
    this.buffer.set(piece, rest)
    this.#before += this.at
    this.at = 0
    this.end = rest + piece.length
    this.buffer.fill(0, this.end, this.end + slack)
  }

  #run(): void {
    while (this.at < this.end && !this.isStopped) {
      if (this.#isInCdata || this.buffer[this.at] !== less) {
        if (!this.#text()) return
        continue
      }
      const start = this.at
      this.leap()
      if (this.at === start && !this.#markup()) return
    }
  }

  /** False when what stands there is incomplete. */
  #text(): boolean {
    const { buffer, at } = this
    const found = this.#isInCdata ? this.#indexOf(']]>', at) : this.#indexOfLess(at)
    let end = found
    if (found < 0) {
      if (this.end - at < longText) return this.#blankOutside(at)
      end = safeCut(buffer, at, this.#isInCdata ? this.end - 2 : this.end)
      if (end <= at) return false
    }
    if (this.#depth === 0) this.#refuseOutside(at, end)
    else if (this.code !== passedOver) this.met(at, end, this.#isInCdata)
    this.at = end
    if (found >= 0 && this.#isInCdata) {
      this.#isInCdata = false
      this.at += 3
    }
    return true
  }

  /** Blanks behind the root end with the document. */
  #blankOutside(at: number): boolean {
    if (this.#depth > 0 || this.#isInCdata) return false
    this.#refuseOutside(at, this.end)
    this.at = this.end
    return true
  }

  #refuseOutside(start: number, end: number): void {
    const isBlank = !this.#isInCdata && textOf(this.buffer, start, end).trim() === ''
    if (!isBlank) refuseMalformed(this.place(), 'there is text outside the root element')
  }

  #markup(): boolean {
    switch (this.buffer[this.at + 1]) {
      case slash:
        return this.#closingTag()
      case bang:
        return this.#declaration()
      case question:
        return this.#pass('?>', 2)
      default:
        return this.#openingTag()
    }
  }

  #declaration(): boolean {
    if (this.#isAt(this.at, '<!--')) return this.#pass('-->', 4)
    if (this.#isAt(this.at, '<!DOCTYPE')) refuseDoctype(this.place())
    if (this.#isAt(this.at, '<![CDATA[')) {
      if (this.#depth === 0) refuseMalformed(this.place(), 'there is text outside the root element')
      this.#isInCdata = true
      this.at += 9
      return true
    }
    if (this.end - this.at >= 9) refuseMalformed(this.place(), 'there is an unknown declaration')
    return false
  }

  #pass(closing: string, opening: number): boolean {
    const end = this.#indexOf(closing, this.at + opening)
    if (end < 0) return this.#incomplete()
    this.at = end + closing.length
    return true
  }

  #incomplete(): false {
    const { xmlTagChars } = this.limits
    if (this.end - this.at > xmlTagChars) refuseExcess(this.place(), 'tag-too-long', xmlTagChars)
    return false
  }

  #closingTag(): boolean {
    const { buffer, at } = this
    const name = this.#open[this.#open.length - 1]
    const nameEnd = at + 2 + (name?.bytes.length ?? 0)
    let end = nameEnd
    while (isBlank(buffer[end] as number)) end++
    if (end >= this.end) return this.#incomplete()
    if (!name || buffer[end] !== greater || !isSame(buffer, at + 2, name.bytes)) {
      const found = textOf(buffer, at, Math.min(this.end, at + 80))
      return refuseMalformed(this.place(), `${found} closes what is not open`)
    }
    this.at = end + 1
    this.#close()
    return true
  }

  #close(): void {
    const { code } = this
    this.#open.pop()
    this.#depth--
    this.code = this.#codes.pop() ?? -1
    if (code !== passedOver) this.closed(code)
  }

  #openingTag(): boolean {
    const { buffer, at } = this
    if (this.#depth === 0 && this.#hasRoot) refuseMalformed(this.place(), 'there are two root elements')
    const nameEnd = this.#nameEnd(at + 1)
    const end = this.#scanAttributes(nameEnd)
    if (end < 0) return this.#incomplete()
    if (nameEnd === at + 1) refuseMalformed(this.place(), 'a tag has no name')
    if (++this.#depth > this.limits.xmlDepth) refuseExcess(this.place(), 'too-deep', this.limits.xmlDepth)
    this.#hasRoot = true
    const name = this.#intern(at + 1, nameEnd)
    const parent = this.code
    this.#open.push(name)
    this.#codes.push(parent)
    this.code = parent === passedOver ? passedOver : this.opened(parent, name.local)
    const isEmpty = buffer[end] === slash
    this.at = end + (isEmpty ? 2 : 1)
    if (isEmpty) this.#close()
    return true
  }

  #nameEnd(start: number): number {
    const { buffer } = this
    let at = start
    for (let byte = buffer[at] as number; byte !== greater && byte !== slash && !isBlank(byte); ) {
      if (byte === less || byte === equals) refuseMalformed(this.place(), 'a tag is broken')
      if (at >= this.end) return at
      byte = buffer[++at] as number
    }
    return at
  }

  /** Notes the attributes of a tag; gives the place of its `>` or `/>`, -1 when it is incomplete. */
  #scanAttributes(from: number): number {
    const { buffer, end } = this
    this.#attributeCount = 0
    for (let at = from; ; ) {
      while (isBlank(buffer[at] as number)) at++
      if (at >= end) return -1
      if (buffer[at] === greater) return at
      if (buffer[at] === slash) {
        if (at + 1 >= end) return -1
        return buffer[at + 1] === greater ? at : refuseMalformed(this.place(), 'a slash stands alone in a tag')
      }
      at = this.#scanAttribute(at)
      if (at < 0) return -1
    }
  }

  /** Notes the attribute at a place; gives the place behind it, -1 when it is incomplete. */
  #scanAttribute(start: number): number {
    const { buffer, end } = this
    let at = start
    while (at < end && buffer[at] !== equals && !isBlank(buffer[at] as number)) {
      const byte = buffer[at] as number
      if (byte === greater || byte === less || byte === quote)
        refuseMalformed(this.place(), 'an attribute has no value')
      at++
    }
    const nameEnd = at
    while (isBlank(buffer[at] as number)) at++
    if (at >= end) return -1
    if (buffer[at] !== equals) refuseMalformed(this.place(), 'an attribute has no value')
    at++
    while (isBlank(buffer[at] as number)) at++
    if (at >= end) return -1
    const mark = buffer[at] as number
    if (mark !== quote && mark !== apostrophe) refuseMalformed(this.place(), 'an attribute has no quotes')
    const valueStart = ++at
    while (at < end && buffer[at] !== mark) {
      if (buffer[at] === less) refuseMalformed(this.place(), 'an attribute holds a <')
      at++
    }
    if (at >= end) return -1
    this.#note(start, nameEnd, valueStart, at)
    return at + 1
  }

  #note(...offsets: readonly [number, number, number, number]): void {
    const { xmlAttributes } = this.limits
    if (this.#attributeCount === xmlAttributes) refuseExcess(this.place(), 'attributes-too-many', xmlAttributes)
    const index = this.#attributeCount++ * 4
    if (index + 4 > this.#attributes.length) {
      const larger = new Int32Array(this.#attributes.length * 2)
      larger.set(this.#attributes)
      this.#attributes = larger
    }
    this.#attributes.set(offsets, index)
  }

  #intern(start: number, end: number): TagName {
    const { buffer } = this
    let hash = 0
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + (buffer[at] as number)) | 0
    const slot = hash & (nameSlots - 1)
    const known = this.#names[slot]
    if (known && known.bytes.length === end - start && isSame(buffer, start, known.bytes)) return known
    const bytes = buffer.slice(start, end)
    const name = { bytes, local: asciiOf(bytes, bytes.indexOf(0x3a) + 1, bytes.length) }
    this.#names[slot] = name
    return name
  }

  #isAt(start: number, text: string): boolean {
    for (let index = 0; index < text.length; index++)
      if (this.buffer[start + index] !== text.charCodeAt(index)) return false
    return true
  }

  #indexOfLess(start: number): number {
    const found = this.buffer.indexOf(less, start)
    return found < this.end ? found : -1
  }

  #indexOf(text: string, start: number): number {
    const first = text.charCodeAt(0)
    let at = this.buffer.indexOf(first, start)
    while (at >= 0 && at + text.length <= this.end) {
      if (this.#isAt(at, text)) return at
      at = this.buffer.indexOf(first, at + 1)
    }
    return -1
  }
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x09 || byte === 0x0d
}

function isSame(buffer: Uint8Array, start: number, bytes: Uint8Array): boolean {
  for (let index = 0; index < bytes.length; index++) if (buffer[start + index] !== bytes[index]) return false
  return true
}
