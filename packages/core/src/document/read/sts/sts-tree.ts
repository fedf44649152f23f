import type { Limits } from '../../../container/limits.ts'
import { XmlReader } from '../../../container/xml.ts'
import { refuseExcess } from '../../../container/xml-faults.ts'
import { readFacts } from '../../write/sts/sts-facts.ts'
import type { OwnFacts } from './sts-own.ts'

/** An element of an STS file. */
export interface StsElement {
  /** Local name; behind `tbx:`, `mml:`, `oasis:` in those namespaces, behind `?:` in any other. */
  readonly name: string
  /** By name as written, namespace declarations included. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly StsNode[]
  /** What our own writing says of it; null for an element of somebody else's. */
  readonly facts: OwnFacts | null
  /** Where it begins and ends in the source. */
  readonly start: number
  readonly end: number
}

export type StsNode = StsElement | string

interface OpenElement extends StsElement {
  readonly children: StsNode[]
  end: number
}

const prefixes: Readonly<Record<string, string>> = {
  '': '',
  'urn:iso:std:iso:30042:ed-1': 'tbx:',
  'http://www.w3.org/1998/Math/MathML': 'mml:',
  'http://www.niso.org/standards/z39-96/ns/oasis-exchange/table': 'oasis:',
  'http://docs.oasis-open.org/ns/oasis-exchange/table': 'oasis:',
}

/** The tree of an STS file. Throws a `ContainerFault`. */
export function readStsTree(source: string, limits: Limits): StsElement {
  const reader = new XmlReader(source, { part: 'STS', limits, allowsDoctype: true })
  reader.next()
  const root = take(reader)
  const open = [root]
  let nodes = 1
  for (let current = open.at(-1); current; current = open.at(-1)) {
    const token = reader.next()
    if (token === 'close') {
      current.end = reader.end
      open.pop()
      continue
    }
    if (++nodes > limits.xmlNodes)
      refuseExcess({ part: 'STS', offset: reader.start }, 'nodes-too-many', limits.xmlNodes)
    if (token === 'open') {
      const element = take(reader)
      current.children.push(element)
      open.push(element)
    } else addText(current.children, reader.text)
  }
  reader.next()
  return root
}

const none: ReadonlyMap<string, string> = new Map()

function take(reader: XmlReader): OpenElement {
  const stated = reader.attributes()
  const attributes = stated.length === 0 ? none : new Map(stated.map(({ name, value }) => [name, value]))
  // Cells and the group of a figure's parts have no `specific-use`.
  const facts = readFacts(attributes.get('specific-use')) ?? readFacts(attributes.get('content-type'))
  const name = (prefixes[reader.namespace] ?? '?:') + reader.local
  return { name, attributes, children: [], facts, start: reader.start, end: reader.end }
}

function addText(children: StsNode[], text: string): void {
  const last = children.at(-1)
  if (typeof last === 'string') children[children.length - 1] = last + text
  else children.push(text)
}

/** Elements directly inside one. */
export function elementsIn(element: StsElement): readonly StsElement[] {
  return element.children.filter((child): child is StsElement => typeof child !== 'string')
}

/** The first child of that name; null when there is none. */
export function childNamed(element: StsElement, name: string): StsElement | null {
  return elementsIn(element).find(child => child.name === name) ?? null
}

/** Every element below one, the outer before the inner, in their order. */
export function* descendants(root: StsElement): Generator<StsElement> {
  const waiting = [...elementsIn(root)].reverse()
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    yield element
    for (let at = element.children.length - 1; at >= 0; at--) {
      const child = element.children[at]
      if (child !== undefined && typeof child !== 'string') waiting.push(child)
    }
  }
}

/** The element itself or the first one below it that is of one of those names. */
export function firstOf(element: StsElement, names: ReadonlySet<string>): StsElement | null {
  if (names.has(element.name)) return element
  for (const inner of descendants(element)) if (names.has(inner.name)) return inner
  return null
}

/** All text inside an element, up to so many characters or a little more. */
export function textIn(element: StsElement, most = Number.POSITIVE_INFINITY): string {
  const waiting: StsNode[] = [element]
  let text = ''
  for (let node = waiting.pop(); node !== undefined && text.length < most; node = waiting.pop()) {
    if (typeof node === 'string') text += node
    else for (let at = node.children.length - 1; at >= 0; at--) waiting.push(node.children[at] ?? '')
  }
  return text
}

/** The text of an element with its blanks folded. */
export function plainTextIn(element: StsElement): string {
  return textIn(element).replace(/\s+/g, ' ').trim()
}

/** Elements that stand around a piece and are read with it. */
const parts: ReadonlySet<string> = new Set(['label', 'title', 'caption', 'object-id', 'alt-text', 'long-desc'])

/** What an element holds, its label and title left out. */
export function withoutParts(element: StsElement): readonly StsNode[] {
  return element.children.filter(child => typeof child === 'string' || !parts.has(child.name))
}

/** The address of an `xlink:href`, whatever its prefix; empty when there is none. */
export function hrefOf({ attributes }: StsElement): string {
  const plain = attributes.get('xlink:href')
  if (plain !== undefined) return plain
  for (const [name, value] of attributes) if (name.endsWith(':href')) return value
  return ''
}
