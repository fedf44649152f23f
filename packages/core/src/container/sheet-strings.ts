import type { XmlReader } from './xml.ts'
import { refuseTooLarge } from './zip-faults.ts'

const pageChars = 1 << 20
/** Bytes of the offsets kept for each string, however short it is. */
const costOfOne = 6

/**
 * The shared strings of a workbook, packed into long pages: a million short strings kept one by one would each hold on
 * to the piece of the file that they were read from.
 */
export class SharedStrings {
  readonly #limit: number
  readonly #pages: string[] = []
  #waiting: string[] = []
  #waitingChars = 0
  #chars = 0
  #count = 0
  #starts = new Uint32Array(1024)
  #pageOf = new Uint16Array(1024)

  /** Holds at most `limit` characters. */
  constructor(limit: number) {
    this.#limit = limit
  }

  /** The string at an index of the table, or undefined when there is none. */
  at(index: number): string | undefined {
    if (!(index >= 0 && index < this.#count)) return undefined
    const pageIndex = this.#pageOf[index] ?? 0
    const page = this.#pages[pageIndex] ?? ''
    const isLastOfPage = index + 1 === this.#count || this.#pageOf[index + 1] !== pageIndex
    return page.slice(this.#starts[index], isLastOfPage ? page.length : this.#starts[index + 1])
  }

  /** Takes in a whole `sst` part. Throws a `ContainerFault`. */
  read(reader: XmlReader): void {
    for (let token = reader.next(); token !== 'end'; token = reader.next()) {
      if (token === 'open' && reader.local === 'si') this.#add(readRichText(reader))
    }
    this.#closePage()
  }

  #add(text: string): void {
    this.#chars += text.length + costOfOne
    if (this.#chars > this.#limit) refuseTooLarge(this.#chars, this.#limit)
    if (this.#count === this.#starts.length) this.#grow()
    this.#starts[this.#count] = this.#waitingChars
    this.#pageOf[this.#count] = this.#pages.length
    this.#count++
    this.#waiting.push(text)
    this.#waitingChars += text.length
    if (this.#waitingChars >= pageChars) this.#closePage()
  }

  #closePage(): void {
    this.#pages.push(this.#waiting.join(''))
    this.#waiting = []
    this.#waitingChars = 0
  }

  #grow(): void {
    const starts = new Uint32Array(this.#starts.length * 2)
    starts.set(this.#starts)
    this.#starts = starts
    const pageOf = new Uint16Array(this.#pageOf.length * 2)
    pageOf.set(this.#pageOf)
    this.#pageOf = pageOf
  }
}

/**
 * The text of the `si` or `is` just opened: its runs joined, phonetic guides left out (ECMA-376-1, 18.4.8). Goes past its end.
 */
export function readRichText(reader: XmlReader): string {
  const outside = reader.depth - 1
  let text = ''
  while (reader.depth > outside) {
    if (reader.next() !== 'open') continue
    if (reader.local === 't') text += reader.readText()
    else if (reader.local === 'rPh') reader.skip()
  }
  return unescapeText(text)
}

/** Characters that XML cannot hold stand in cells as `_x0001_` (ECMA-376-1, 22.9.2.19, ST_Xstring). */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
