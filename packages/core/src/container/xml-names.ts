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

/** Keeps one object per name, and finds it without making a string. */
export class NameTable {
  readonly none: XmlName = nameOf('')
  readonly #names = new Map<string, XmlName>()
  readonly #recent: XmlName[] = new Array<XmlName>(slots).fill(this.none)

  /** The name that stands in the buffer. */
  at(buffer: string, start: number, end: number): XmlName {
    const slot = (buffer.charCodeAt(start) * 31 + buffer.charCodeAt(end - 1) * 7 + end - start) % slots
    const recent = this.#recent[slot] ?? this.none
    if (recent.qualified.length === end - start && buffer.startsWith(recent.qualified, start)) return recent
    const name = this.#intern(buffer.slice(start, end))
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
  readonly namespace: string
  readonly depth: number
}

/** Namespace declarations in force (Namespaces in XML 1.0, 6). */
export class NamespaceScope {
  readonly #declarations: Declaration[] = [
    { prefix: '', namespace: '', depth: 0 },
    { prefix: 'xml', namespace: 'http://www.w3.org/XML/1998/namespace', depth: 0 },
  ]
  #version = 0

  /** Number of declarations in force. */
  get size(): number {
    return this.#declarations.length
  }

  declare(declaration: Declaration): void {
    this.#declarations.push(declaration)
    this.#version++
  }

  /** Forgets what was declared at this depth or deeper. */
  leave(depth: number): void {
    const { length } = this.#declarations
    while ((this.#declarations.at(-1)?.depth ?? 0) >= depth) this.#declarations.pop()
    if (this.#declarations.length < length) this.#version++
  }

  /** The namespace of an element's name. */
  resolve(name: XmlName, place: () => XmlPlace): string {
    if (name.version === this.#version) return name.namespace
    const found = this.find(name.prefix)
    if (found === null) return refuseMalformed(place(), `the prefix ${name.prefix} is not declared`)
    name.namespace = found
    name.version = this.#version
    return found
  }

  /** The namespace bound to a prefix, or null. */
  find(prefix: string): string | null {
    return this.#declarations.findLast(declaration => declaration.prefix === prefix)?.namespace ?? null
  }
}
