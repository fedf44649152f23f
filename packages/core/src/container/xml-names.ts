import type { XmlAttribute } from './xml-attributes.ts'
import { refuseMalformed, type XmlPlace } from './xml-faults.ts'

/** A qualified name; equal names of one reader are one object. */
export interface XmlName {
  readonly qualified: string
  /** Empty for a name without prefix. */
  readonly prefix: string
  readonly local: string
  /** The namespace as last resolved, and the version of the scope in which it was. */
  namespace: string
  version: number
}

const slots = 256
const largest = 10_000

/** Keeps one object per name. */
export class NameTable {
  readonly none: XmlName = nameOf('')
  readonly #names = new Map<string, XmlName>()
  readonly #recent: XmlName[] = new Array<XmlName>(slots).fill(this.none)

  /** The name that stands in the buffer. */
  at(buffer: string, start: number, end: number): XmlName {
    const slot = (buffer.charCodeAt(start) * 31 + buffer.charCodeAt(end - 1) * 7 + end - start) % slots
    const recent = this.#recent[slot] ?? this.none
    const qualified = buffer.slice(start, end)
    if (recent.qualified === qualified) return recent
    const name = this.#intern(qualified)
    this.#recent[slot] = name
    return name
  }

  #intern(qualified: string): XmlName {
    const known = this.#names.get(qualified)
    if (known) return known
    // A file with more names than any vocabulary has is made to fill the memory.
    if (this.#names.size >= largest) this.#names.clear()
    const name = nameOf(qualified)
    this.#names.set(qualified, name)
    return name
  }
}

function nameOf(qualified: string): XmlName {
  const colon = qualified.indexOf(':')
  const prefix = colon < 0 ? '' : qualified.slice(0, colon)
  return { qualified, prefix, local: qualified.slice(colon + 1), namespace: '', version: -1 }
}

interface Declaration {
  readonly prefix: string
  /** Depth of the element that it stands in. */
  readonly depth: number
  /** What the prefix meant outside, or null. */
  readonly outer: string | null
  /** Version of the scope outside. */
  readonly version: number
}

/** Namespace declarations in force (Namespaces in XML 1.0, 6). */
export class NamespaceScope {
  readonly #bound = new Map([
    ['', ''],
    ['xml', 'http://www.w3.org/XML/1998/namespace'],
  ])
  readonly #declarations: Declaration[] = []
  #versions = 0
  #deepest = 0
  /** Tells one state of the scope from others: what was resolved in a version holds in it for good. */
  version = 0

  /** Number of declarations in force. */
  get size(): number {
    return this.#declarations.length
  }

  /** Takes in what the attributes of an element at a depth declare. */
  declare(attributes: readonly XmlAttribute[], depth: number): void {
    for (const { name, value } of attributes) {
      const prefix = name === 'xmlns' ? '' : name.startsWith('xmlns:') ? name.slice(6) : null
      if (prefix === null) continue
      this.#declarations.push({ prefix, depth, outer: this.find(prefix), version: this.version })
      this.#bound.set(prefix, value)
      this.#deepest = depth
      this.version = ++this.#versions
    }
  }

  /** Forgets what was declared at this depth or deeper. */
  leave(depth: number): void {
    while (this.#deepest >= depth) {
      const last = this.#declarations.pop()
      if (last) {
        if (last.outer === null) this.#bound.delete(last.prefix)
        else this.#bound.set(last.prefix, last.outer)
        this.version = last.version
      }
      this.#deepest = this.#declarations.at(-1)?.depth ?? 0
    }
  }

  /** The namespace of an element's name. */
  resolve(name: XmlName, place: () => XmlPlace): string {
    if (name.version === this.version) return name.namespace
    const found = this.find(name.prefix)
    if (found === null) return refuseMalformed(place(), `the prefix ${name.prefix} is not declared`)
    name.namespace = found
    name.version = this.version
    return found
  }

  /** The namespace bound to a prefix, or null. */
  find(prefix: string): string | null {
    return this.#bound.get(prefix) ?? null
  }
}
