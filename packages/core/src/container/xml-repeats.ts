import type { XmlElement } from './xml-element.ts'

/** An element that was read before as a whole. */
interface Repeat {
  /** All of its characters. */
  readonly text: string
  readonly element: XmlElement
  /** Version of the scope of namespaces that it was read in. */
  readonly version: number
}

const slots = 256
/** Elements of one slot. */
const ways = 8
const longest = 2048

/**
 * Remembers whole elements by their very characters: the properties of runs and paragraphs are the same a thousand times
 * over. What was read as one element once is the same element wherever these characters stand in the same scope of
 * namespaces. Nothing is held of more than one buffer.
 */
export class RepeatTable {
  /** Each slot with the last one that was found in front. */
  readonly #repeats = new Array<Repeat | null>(slots * ways).fill(null)

  /** The element whose start tag lies between two places, when it is known. */
  find(buffer: string, { start, tagEnd }: StartTag, version: number): Repeat | null {
    const first = slotOf(buffer, tagEnd)
    for (let at = first; at < first + ways; at++) {
      const repeat = this.#repeats[at] ?? null
      if (repeat === null) return null
      const { text } = repeat
      // Comparing a slice is ten times as fast as `startsWith`.
      if (repeat.version !== version || buffer.slice(start, start + text.length) !== text) continue
      if (at !== first) this.#bringForward(at, first)
      return repeat
    }
    return null
  }

  /** Keeps an element that ends at `end`. */
  learn(buffer: string, { start, tagEnd }: StartTag, { end, element, version }: ReadElement): void {
    if (end - start > longest) return
    const first = slotOf(buffer, tagEnd)
    this.#repeats.copyWithin(first + 1, first, first + ways - 1)
    this.#repeats[first] = { text: buffer.slice(start, end), element, version }
  }

  /** Forgets all; the texts would hold on to the buffer that they were cut from. */
  forget(): void {
    this.#repeats.fill(null)
  }

  #bringForward(at: number, first: number): void {
    const found = this.#repeats[at] ?? null
    this.#repeats.copyWithin(first + 1, first, at)
    this.#repeats[first] = found
  }
}

interface StartTag {
  readonly start: number
  readonly tagEnd: number
}

interface ReadElement extends Omit<Repeat, 'text'> {
  readonly end: number
}

/** Told by some characters behind the start tag, within what the shortest one holds; what is found is compared as a whole. */
function slotOf(buffer: string, tagEnd: number): number {
  const near = Math.imul(buffer.charCodeAt(tagEnd + 4), 31) + Math.imul(buffer.charCodeAt(tagEnd + 12), 7)
  return ((near + Math.imul(buffer.charCodeAt(tagEnd + 18), 101)) & (slots - 1)) * ways
}
