import { defaultLimits, type Limits } from './limits.ts'
import { type XmlOptions, XmlReader } from './xml.ts'
import { refuseExcess } from './xml-faults.ts'

/** An element with all it holds. Neighbouring texts are one; comments and instructions are dropped. */
export interface XmlElement {
  /** As written. */
  readonly name: string
  readonly local: string
  readonly namespace: string
  /** By name as written, namespace declarations included. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
}

export type XmlNode = XmlElement | string

/** An element that children may still be added to. */
export interface OpenElement extends XmlElement {
  readonly children: XmlNode[]
}

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
}

/** The tree of the element that the reader has just opened; goes past its end. */
export function readElement(reader: XmlReader, options: TreeOptions = {}): XmlElement {
  return new TreeReading(reader, options).read()
}

/** Deep trees need no stack, but for elements that are shared. */
class TreeReading {
  readonly #reader: XmlReader
  readonly #options: TreeOptions
  readonly #limit: number
  #nodes = 0

  constructor(reader: XmlReader, options: TreeOptions) {
    this.#reader = reader
    this.#options = options
    this.#limit = (options.limits ?? defaultLimits).xmlNodes
  }

  read(): XmlElement {
    const reader = this.#reader
    const { without, repeated } = this.#options
    const root = reader.element()
    if (reader.isEmpty) {
      reader.next()
      return root
    }
    const outer: OpenElement[] = []
    let current = root
    for (;;) {
      const token = reader.next()
      if (token === 'close') {
        const around = outer.pop()
        if (!around) return root
        current = around
        continue
      }
      this.#count()
      if (token !== 'open') addText(current.children, reader.text)
      else if (without?.has(reader.local)) reader.skip()
      else if (reader.isEmpty) {
        // It may be shared: nothing is to be added to it.
        current.children.push(reader.element())
        reader.next()
      } else if (repeated?.has(reader.local)) current.children.push(this.#readShared())
      else {
        const element = reader.element()
        current.children.push(element)
        outer.push(current)
        current = element
      }
    }
  }

  #readShared(): XmlElement {
    const reader = this.#reader
    const known = reader.takeKnown()
    if (known) return known
    const { opened } = reader
    const element = this.read()
    reader.keep(element, opened)
    return element
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

function addText(children: XmlNode[], text: string): void {
  const last = children[children.length - 1]
  if (typeof last === 'string') children[children.length - 1] = last + text
  else children.push(text)
}
