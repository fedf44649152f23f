import type { OpenElement, XmlElement } from './xml-element.ts'
import type { XmlName } from './xml-names.ts'

/** A start tag that was read before, by its very characters; it need not be read again. */
export interface KnownTag {
  /** From `<` to before its `>`. */
  readonly text: string
  readonly name: XmlName
  /** Offset in it behind the name. */
  readonly nameEnd: number
  readonly isEmpty: boolean
  /** Its attributes by name, made when they were first asked for. */
  attributes: XmlElement['attributes'] | null
  /** For an empty element all of it, made in that version of the scope of namespaces: trees may share it. */
  element: OpenElement | null
  version: number
}

/** A tag that was read, its offsets those in the buffer. */
interface ReadTag {
  readonly start: number
  readonly nameEnd: number
  /** That of its `>` or `/>`. */
  readonly end: number
  readonly name: XmlName
  readonly isEmpty: boolean
}

const slots = 1024
const longest = 512

/**
 * Remembers tags: a text of an Office program repeats a few hundred of them thousands of times. A tag is kept the second
 * time that it is seen, since those that carry an id of their own come once. Nothing is held of more than one buffer.
 */
export class TagTable {
  readonly #tags = new Array<KnownTag | null>(slots).fill(null)
  /** What was last seen in each slot without being kept. */
  readonly #seen = new Int32Array(slots)
  #mark = 0
  #end = 0

  /** The tag that begins at a place, when it is known. */
  find(buffer: string, start: number): KnownTag | null {
    const end = buffer.indexOf('>', start)
    this.#end = end
    if (end < start + 3) {
      this.#mark = 0
      return null
    }
    // A few characters from its parts that differ most; what is found is compared as a whole.
    const first = Math.imul(buffer.charCodeAt(start + 3), 31) + Math.imul(end - start, 7)
    const middle = Math.imul(buffer.charCodeAt((start + end) >> 1), 1031)
    const mark = (first + middle + Math.imul(buffer.charCodeAt(end - 2), 32_771)) | 0
    this.#mark = mark
    const known = this.#tags[slotOf(mark)] ?? null
    // Comparing a slice is faster than `startsWith`.
    const isSame = known !== null && known.text.length === end - start && buffer.slice(start, end) === known.text
    return isSame ? known : null
  }

  /** Whether the tag that was looked for last was seen before; it is noted. */
  wantsLast(): boolean {
    const mark = this.#mark
    const slot = slotOf(mark)
    if (this.#seen[slot] === mark) return true
    this.#seen[slot] = mark
    return false
  }

  /** Takes in the tag that was looked for last; null when it cannot be kept. */
  learn(buffer: string, { start, nameEnd, end, name, isEmpty }: ReadTag): KnownTag | null {
    // One with a `>` inside an attribute would not be found by its end.
    const isFindable = this.#end === (isEmpty ? end + 1 : end)
    if (!isFindable || this.#end < start + 3 || this.#end - start > longest) return null
    const text = buffer.slice(start, this.#end)
    const known = { text, name, nameEnd: nameEnd - start, isEmpty, attributes: null, element: null, version: -1 }
    this.#tags[slotOf(this.#mark)] = known
    return known
  }

  /** Forgets all; the texts would hold on to the buffer that they were cut from. */
  forget(): void {
    this.#tags.fill(null)
    this.#seen.fill(0)
  }
}

function slotOf(mark: number): number {
  return (mark ^ (mark >>> 13)) & (slots - 1)
}
