import { defaultLimits, type Limits } from './limits.ts'
import { nameEndFrom, noAttributes, type XmlAttribute, XmlAttributes } from './xml-attributes.ts'
import { noChildren, type OpenElement, type XmlElement } from './xml-element.ts'
import { refuseDoctype, refuseExcess, refuseMalformed, type XmlPlace } from './xml-faults.ts'
import { NamespaceScope, NameTable, type XmlName } from './xml-names.ts'
import { decodeReferences, wholeReferencesEnd } from './xml-references.ts'
import { RepeatTable } from './xml-repeats.ts'
import { type KnownTag, TagTable } from './xml-tags.ts'

/** What `next` came upon. An empty element gives `open`, then `close`. */
export type XmlToken = 'open' | 'close' | 'text' | 'end'

export interface XmlOptions {
  /** Name of the part or file, for messages. */
  readonly part?: string
  readonly limits?: Limits
  /**
   * A DOCTYPE is refused unless this is set: then one without internal subset is passed over, as NISO STS files have it.
   * What it names is never fetched.
   */
  readonly allowsDoctype?: boolean
}

const bang = 33
const slash = 47
const less = 60
const greater = 62
const question = 63
const refillChars = 16_384

/** Where a start tag begins and ends, in characters of the source. */
export interface OpenedTag {
  readonly start: number
  readonly tagEnd: number
}

/**
 * A pull reader of XML 1.0 with namespaces, over text in pieces: it holds one tag and one piece at most.
 * Well-formedness is checked as far as the structure goes; characters that XML forbids in text are passed on.
 * Text may come in several tokens. Comments and instructions are passed over. Throws a `ContainerFault`.
 */
export class XmlReader {
  /** Text of the last `text` token: references replaced, line ends normalised to LF. */
  text = ''
  /** Where the last token begins, in characters of the source; the `close` of an empty element is where its `open` is. */
  start = 0
  /** Whether the element just opened is written as one tag: its `close` is next. */
  isEmpty = false
  readonly #limits: Limits
  readonly #part: string
  /** Characters of a tag, comment or instruction. */
  readonly #longest: number
  readonly #allowsDoctype: boolean
  readonly #source: Iterator<string>
  readonly #place = (): XmlPlace => ({ part: this.#part, offset: this.#before + this.#at })
  readonly #attributes: XmlAttributes
  readonly #names = new NameTable()
  readonly #scope = new NamespaceScope()
  readonly #tags = new TagTable()
  #repeats: RepeatTable | null = null
  readonly #open: XmlName[] = []
  #name: XmlName = this.#names.none
  #known: KnownTag | null = null
  #buffer = ''
  #at = 0
  /** Characters before the buffer. */
  #before = 0
  #isClosed = false
  #isInCdata = false
  #endedInReturn = false
  #hasRoot = false

  constructor(source: string | Iterable<string>, options: XmlOptions = {}) {
    this.#limits = options.limits ?? defaultLimits
    this.#part = options.part ?? 'XML'
    this.#allowsDoctype = options.allowsDoctype ?? false
    this.#attributes = new XmlAttributes({
      limit: this.#limits.xmlAttributes,
      names: this.#names,
      place: this.#place,
    })
    // Of a text that is at hand as a whole no tag is too long to be held.
    this.#longest = typeof source === 'string' ? Number.POSITIVE_INFINITY : this.#limits.xmlTagChars
    this.#source = (typeof source === 'string' ? [source] : source)[Symbol.iterator]()
  }

  /** Name of the last `open` or `close`, as written. */
  get name(): string {
    return this.#name.qualified
  }

  /** That name without its prefix. */
  get local(): string {
    return this.#name.local
  }

  /** The namespace of the last `open` or `close`; empty when it is in none. */
  get namespace(): string {
    return this.#scope.resolve(this.#name, this.#place)
  }

  /** Where the last token ends; that of a CDATA section with its end mark. */
  get end(): number {
    return this.#before + this.#at
  }

  /** Number of elements that are open: after `open` with that element, after `close` without it. */
  get depth(): number {
    return this.#open.length
  }

  /** Goes on to the next token; `end` when the document is complete. */
  next(): XmlToken {
    if (this.#isClosed) {
      this.#isClosed = false
      this.#scope.leave(this.#open.length + 1)
    }
    if (this.isEmpty) return this.#close()
    for (;;) {
      this.start = this.#before + this.#at
      if (this.#at >= this.#buffer.length && !this.#refill()) return this.#end()
      const isText = this.#isInCdata || this.#buffer.charCodeAt(this.#at) !== less
      const token = isText ? this.#nextText() : this.#nextMarkup()
      if (token !== null) return token
    }
  }

  /** Value of an attribute of the element just opened, by its name as written; null when it has none. */
  attribute(name: string): string | null {
    return this.#attributes.value(name)
  }

  /** Value of an attribute by its namespace and local name, whatever its prefix. */
  attributeIn(namespace: string, local: string): string | null {
    const isSame = ({ name }: XmlAttribute) => {
      const colon = name.indexOf(':')
      return name.slice(colon + 1) === local && colon >= 0 && this.#scope.find(name.slice(0, colon)) === namespace
    }
    return this.#attributes.all().find(isSame)?.value ?? null
  }

  /** All attributes of the element just opened, namespace declarations included, in the order of the document. */
  attributes(): XmlAttribute[] {
    return this.#attributes.all()
  }

  /** The element just opened, its children still to come; those of an empty one may be told as one and the same. */
  element(): OpenElement {
    const known = this.#known
    if (!known) return this.#makeElement(this.#attributes.record())
    known.attributes ??= this.#attributes.record()
    if (!known.isEmpty) return this.#makeElement(known.attributes)
    if (!known.element || known.version !== this.#scope.version) {
      known.element = this.#makeElement(known.attributes)
      known.version = this.#scope.version
    }
    return known.element
  }

  /** The element just opened without its attributes. */
  bareElement(): OpenElement {
    return this.#makeElement(noAttributes)
  }

  /** The whole element just opened, when one of the same characters was kept before; goes past its end then. */
  takeKnown(): XmlElement | null {
    if (!this.#repeats || this.isEmpty) return null
    const start = this.start - this.#before
    const known = this.#repeats.find(this.#buffer, { start, tagEnd: this.#at }, this.#scope.version)
    if (!known) return null
    this.#at = start + known.text.length
    this.#close()
    return known.element
  }

  /** Where the element just opened begins, for `keep`. */
  get opened(): OpenedTag {
    return { start: this.start, tagEnd: this.end }
  }

  /** Keeps an element whose end was just passed: `takeKnown` gives it again. */
  keep(element: XmlElement, { start, tagEnd }: OpenedTag): void {
    const before = this.#before
    if (start < before) return
    this.#repeats ??= new RepeatTable()
    const read = { end: this.#at, element, version: this.#scope.version }
    this.#repeats.learn(this.#buffer, { start: start - before, tagEnd: tagEnd - before }, read)
  }

  /** Goes past the end of the element just opened. */
  skip(): void {
    const outside = this.#open.length - 1
    while (this.#open.length > outside) this.next()
  }

  /** All text inside the element just opened, that of its children too; goes past its end. */
  readText(): string {
    const outside = this.#open.length - 1
    let text = ''
    while (this.#open.length > outside) if (this.next() === 'text') text += this.text
    return text
  }

  #end(): 'end' {
    const unclosed = this.#open.at(-1)
    if (unclosed) refuseMalformed(this.#place(), `${unclosed.qualified} is not closed`)
    if (!this.#hasRoot) refuseMalformed(this.#place(), 'there is no element')
    return 'end'
  }

  /** Puts more text behind what was not read yet; false when there is none. */
  #refill(): boolean {
    const rest = this.#buffer.slice(this.#at)
    if (rest.length > this.#limits.xmlTagChars) refuseExcess(this.#place(), 'tag-too-long', this.#limits.xmlTagChars)
    // At least as much as is kept, so that a long tag in many pieces is not scanned again for each of them.
    const wanted = Math.max(refillChars, rest.length)
    let more = ''
    while (more.length < wanted) {
      const step = this.#source.next()
      if (step.done) break
      more += step.value
    }
    if (more === '') return false
    this.#before += this.#at
    this.#buffer = rest + more
    this.#at = 0
    this.#tags.forget()
    this.#repeats?.forget()
    return true
  }

  #limitTag(chars: number): void {
    if (chars > this.#longest) refuseExcess(this.#place(), 'tag-too-long', this.#limits.xmlTagChars)
  }

  /** Called when what stands at the place is incomplete; it is read again from its start. */
  #needMore(): null {
    if (!this.#refill()) refuseMalformed(this.#place(), 'the document breaks off')
    return null
  }

  #nextText(): 'text' | null {
    const isCdata = this.#isInCdata
    const found = this.#buffer.indexOf(isCdata ? ']]>' : '<', this.#at)
    const end = found >= 0 ? found : this.#safeEnd()
    if (found < 0 && end <= this.#at) return this.#needMore()
    const raw = this.#buffer.slice(this.#at, end)
    if (this.#open.length === 0 && (isCdata || raw.trim() !== '')) {
      refuseMalformed(this.#place(), 'there is text outside the root element')
    }
    const text = this.#normalise(raw)
    this.text = isCdata || !text.includes('&') ? text : decodeReferences(text, this.#place)
    this.#at = isCdata && found >= 0 ? end + 3 : end
    if (found >= 0) this.#isInCdata = false
    return this.#open.length === 0 || text === '' ? null : 'text'
  }

  /** Where a piece of text may be cut: not within a reference or the end of a CDATA section. */
  #safeEnd(): number {
    return this.#isInCdata ? this.#buffer.length - 2 : wholeReferencesEnd(this.#buffer, this.#at)
  }

  /** Line ends as LF (XML 1.0, 2.11), also where CR and LF lie in two pieces. */
  #normalise(raw: string): string {
    const continues = this.#endedInReturn && raw.startsWith('\n')
    this.#endedInReturn = raw.endsWith('\r')
    const text = continues ? raw.slice(1) : raw
    return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  }

  #nextMarkup(): XmlToken | null {
    this.#endedInReturn = false
    if (this.#at + 1 >= this.#buffer.length) return this.#needMore()
    switch (this.#buffer.charCodeAt(this.#at + 1)) {
      case slash:
        return this.#closingTag()
      case bang:
        return this.#declaration()
      case question:
        return this.#pass('<?', '?>')
      default:
        return this.#openingTag()
    }
  }

  #declaration(): null {
    const start = this.#buffer.slice(this.#at, this.#at + 9)
    if (start.startsWith('<!--')) return this.#pass('<!--', '-->')
    if (start === '<!DOCTYPE') return this.#passDoctype()
    if (start === '<![CDATA[') {
      this.#isInCdata = true
      this.#at += 9
      return null
    }
    const mayContinue = ['<!--', '<!DOCTYPE', '<![CDATA['].some(known => known.startsWith(start))
    return mayContinue ? this.#needMore() : refuseMalformed(this.#place(), 'there is an unknown declaration')
  }

  #pass(opening: string, closing: string): null {
    const end = this.#buffer.indexOf(closing, this.#at + opening.length)
    if (end < 0) return this.#needMore()
    this.#limitTag(end - this.#at)
    this.#at = end + closing.length
    return null
  }

  #passDoctype(): null {
    if (!this.#allowsDoctype || this.#hasRoot) refuseDoctype(this.#place())
    const end = this.#buffer.indexOf('>', this.#at)
    if (end < 0) return this.#needMore()
    // An internal subset begins with a bracket; a `>` inside a quoted identifier does not occur in any known one.
    if (this.#buffer.slice(this.#at, end).includes('[')) refuseDoctype(this.#place())
    this.#at = end + 1
    return null
  }

  #closingTag(): XmlToken | null {
    const buffer = this.#buffer
    const { qualified } = this.#open[this.#open.length - 1] ?? this.#names.none
    const nameEnd = this.#at + 2 + qualified.length
    const fits = qualified !== '' && buffer.slice(this.#at + 2, nameEnd) === qualified
    if (!fits || buffer.charCodeAt(nameEnd) !== greater) return this.#unusualClosingTag(fits ? nameEnd : -1)
    this.#at = nameEnd + 1
    return this.#close()
  }

  /** One that is incomplete, has blanks behind its name, or closes nothing. */
  #unusualClosingTag(nameEnd: number): XmlToken | null {
    const buffer = this.#buffer
    const end = buffer.indexOf('>', this.#at)
    if (end < 0) return this.#needMore()
    if (nameEnd < 0 || buffer.slice(nameEnd, end).trim() !== '') {
      const found = buffer.slice(this.#at, Math.min(end + 1, this.#at + 80))
      refuseMalformed(this.#place(), `${found} closes what is not open`)
    }
    this.#at = end + 1
    return this.#close()
  }

  #close(): 'close' {
    this.isEmpty = false
    this.#name = this.#open.pop() ?? this.#names.none
    this.#known = null
    this.#attributes.clear()
    this.#isClosed = true
    return 'close'
  }

  #openingTag(): XmlToken | null {
    const buffer = this.#buffer
    const start = this.#at
    if (this.#open.length === 0 && this.#hasRoot) refuseMalformed(this.#place(), 'there are two root elements')
    const known = this.#tags.find(buffer, start)
    if (!known) return this.#newTag(start)
    this.#known = known
    this.#attributes.expect(buffer, start + known.nameEnd)
    this.isEmpty = known.isEmpty
    this.#at = start + known.text.length + 1
    return this.#enter(known.name)
  }

  #newTag(at: number): XmlToken | null {
    const buffer = this.#buffer
    const nameEnd = nameEndFrom(buffer, at + 1)
    const end = nameEnd < buffer.length ? this.#attributes.scan(buffer, nameEnd) : -1
    if (end < 0) return this.#needMore()
    if (nameEnd === at + 1) refuseMalformed(this.#place(), 'a tag has no name')
    this.#limitTag(end - at)
    const name = this.#names.at(buffer, at + 1, nameEnd)
    const isEmpty = buffer.charCodeAt(end) === slash
    this.#enter(name)
    const isLasting = !this.#attributes.hasDeclarations
    const isKept = isLasting && this.#tags.wantsLast()
    this.#known = isKept ? this.#tags.learn(buffer, { start: at, nameEnd, end, name, isEmpty }) : null
    if (!isLasting) this.#declare()
    this.isEmpty = isEmpty
    this.#at = end + (isEmpty ? 2 : 1)
    return 'open'
  }

  #enter(name: XmlName): 'open' {
    this.#hasRoot = true
    this.#name = name
    if (this.#open.push(name) > this.#limits.xmlDepth) refuseExcess(this.#place(), 'too-deep', this.#limits.xmlDepth)
    return 'open'
  }

  #declare(): void {
    this.#scope.declare(this.#attributes.all(), this.#open.length)
    const limit = this.#limits.xmlNamespaces
    if (this.#scope.size > limit) refuseExcess(this.#place(), 'namespaces-too-many', limit)
  }

  #makeElement(attributes: XmlElement['attributes']): OpenElement {
    const { qualified, local } = this.#name
    return { name: qualified, local, namespace: this.namespace, attributes, children: noChildren }
  }
}
