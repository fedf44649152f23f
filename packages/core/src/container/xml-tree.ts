import { defaultLimits, type Limits } from './limits.ts'
import { type XmlOptions, XmlReader } from './xml.ts'
import type { OpenElement, XmlElement, XmlNode } from './xml-element.ts'
import { refuseExcess } from './xml-faults.ts'

export type { XmlElement, XmlNode }

/** The tree of a whole document. Throws a `ContainerFault`. */
export function readXmlTree(source: string | Iterable<string>, options: XmlOptions = {}): XmlElement {
  const reader = new XmlReader(source, options)
  reader.next()
  const root = readElement(reader, options)
  reader.next()
  return root
}

/** What of an element is kept, and how much. */
export interface TreeOptions {
  /** Name of the part or file, for messages. */
  readonly part?: string
  readonly limits?: Limits
  /** Local names of elements that are left out with all they hold. */
  readonly without?: ReadonlySet<string>
  /** Local names of elements that mostly come again the same: they are read once, and shared. */
  readonly repeated?: ReadonlySet<string>
  /** Local names of elements whose attributes say nothing and are left out. */
  readonly bare?: ReadonlySet<string>
}

/** The tree of the element that the reader has just opened; goes past its end. */
export function readElement(reader: XmlReader, options: TreeOptions = {}): XmlElement {
  return new TreeReader(reader, options).read()
}

/** Reads trees of elements one after the other. Deep ones need no stack, but for elements that are shared. */
export class TreeReader {
  readonly #reader: XmlReader
  readonly #options: TreeOptions
  readonly #limit: number
  /** Children of the elements that are open, those of the innermost behind; each takes out its own when it is closed. */
  readonly #held: XmlNode[] = []
  #top = 0
  #nodes = 0

  constructor(reader: XmlReader, options: TreeOptions) {
    this.#reader = reader
    this.#options = options
    this.#limit = (options.limits ?? defaultLimits).xmlNodes
  }

  /** The tree of the element that the reader has just opened; goes past its end. */
  read(): XmlElement {
    this.#nodes = 0
    return this.#readOne()
  }

  #readOne(): XmlElement {
    const reader = this.#reader
    const { without, repeated } = this.#options
    const root = this.#open()
    if (reader.isEmpty) {
      reader.next()
      return root
    }
    const outer: OpenElement[] = []
    const marks: number[] = []
    let current = root
    let mark = this.#top
    for (;;) {
      const token = reader.next()
      if (token === 'close') {
        this.#take(current, mark)
        const around = outer.pop()
        if (!around) return root
        current = around
        mark = marks.pop() ?? 0
        continue
      }
      this.#count()
      if (token !== 'open') this.#addText(reader.text, mark)
      else if (without?.has(reader.local)) reader.skip()
      else if (reader.isEmpty) {
        // It may be shared: nothing is to be added to it.
        this.#held[this.#top++] = reader.element()
        reader.next()
      } else if (repeated?.has(reader.local)) this.#held[this.#top++] = this.#readShared()
      else {
        const element = this.#open()
        this.#held[this.#top++] = element
        outer.push(current)
        marks.push(mark)
        current = element
        mark = this.#top
      }
    }
  }

  #open(): OpenElement {
    const reader = this.#reader
    return this.#options.bare?.has(reader.local) ? reader.bareElement() : reader.element()
  }

  #readShared(): XmlElement {
    const reader = this.#reader
    const known = reader.takeKnown()
    if (known) return known
    const { opened } = reader
    // What it holds is put behind what is held, and taken from there.
    const element = this.#readOne()
    reader.keep(element, opened)
    return element
  }

  #take(element: OpenElement, mark: number): void {
    if (this.#top > mark) element.children = this.#held.slice(mark, this.#top)
    this.#top = mark
  }

  #addText(text: string, mark: number): void {
    const last = this.#top > mark ? this.#held[this.#top - 1] : undefined
    if (typeof last === 'string') this.#held[this.#top - 1] = last + text
    else this.#held[this.#top++] = text
  }

  #count(): void {
    const limit = this.#limit
    if (++this.#nodes >= limit) {
      refuseExcess({ part: this.#options.part ?? 'XML', offset: 0 }, 'nodes-too-many', limit)
    }
  }
}

/** The text inside an element, that of its children too. */
export function textOf(element: XmlElement): string {
  const waiting: XmlNode[] = [element]
  let text = ''
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'string') text += node
    else for (let at = node.children.length - 1; at >= 0; at--) waiting.push(node.children[at] ?? '')
  }
  return text
}
