import { type ScanWindow, spareBytes } from './scan-window.ts'
import { rewriteUtf16, utf16Length } from './utf16.ts'

/** How the bytes of a file become those of a window. */
export type TextForm = 'as-is' | 'utf-16le' | 'utf-16be'

/** Bytes of a text that were not used up yet, with room for more: the memory of a scanner that reads from the start to the end. */
export class TextWindow {
  readonly #form: TextForm
  #bytes: Uint8Array
  #length = 0
  #from = 0
  /** Byte of the file that `#from` is; of UTF-16, bytes that wait for their other half. */
  #offset: number
  #rest: Uint8Array = new Uint8Array()

  /** @param offset byte of the file that will be pushed first */
  constructor(form: TextForm, offset: number) {
    this.#form = form
    this.#offset = offset
    this.#bytes = new Uint8Array(roomFor(initialBytes))
  }

  /** Bytes that wait to be read. */
  get waiting(): number {
    return this.#length - this.#from
  }

  /** Byte of the file where reading stands. */
  get offset(): number {
    return this.#offset
  }

  push(bytes: Uint8Array, isLast: boolean): void {
    if (this.#form === 'as-is') {
      this.#make(bytes.length)
      this.#bytes.set(bytes, this.#length)
      this.#length += bytes.length
      return
    }
    const joined = new Uint8Array(this.#rest.length + bytes.length)
    joined.set(this.#rest)
    joined.set(bytes, this.#rest.length)
    this.#make(Math.ceil(joined.length / 2) * 3 + 1)
    const rewriting = { bytes: joined, from: 0, to: joined.length, into: this.#bytes, at: this.#length, isLast }
    const { read, written } = rewriteUtf16(rewriting, this.#form === 'utf-16be')
    this.#rest = joined.slice(read)
    this.#length = written
  }

  /** What can be read; `base` is the byte of the file that the piece begins at. */
  view(base: number, isLast: boolean): ScanWindow {
    const [from, length, bytes] = [this.#from, this.#length, this.#bytes]
    const scratch = length + spareBytes
    const asIs = this.#offset - from - base
    const offsetOf = this.#form === 'as-is' ? asIs : this.#measure(base)
    return { bytes, length, scratch, from, until: length, isLast, offsetOf }
  }

  /** Goes on to `at` of the window. */
  use(at: number): void {
    this.#offset += this.#form === 'as-is' ? at - this.#from : utf16Length(this.#bytes, this.#from, at)
    this.#from = at
  }

  /** Offsets of UTF-16 are asked for from the front to the back, so that each byte is measured about once. */
  #measure(base: number): (at: number) => number {
    let known = this.#from
    let offset = this.#offset - base
    return at => {
      if (at < known) {
        known = this.#from
        offset = this.#offset - base
      }
      offset += utf16Length(this.#bytes, known, at)
      known = at
      return offset
    }
  }

  /** Makes room for `more` bytes, and as many again for the scanner's scratch. */
  #make(more: number): void {
    const waiting = this.waiting
    const needed = roomFor(waiting + more)
    const bytes = needed <= this.#bytes.length ? this.#bytes : new Uint8Array(Math.max(needed, this.#bytes.length * 2))
    if (bytes === this.#bytes && roomFor(this.#length + more) <= bytes.length) return
    if (bytes === this.#bytes) bytes.copyWithin(0, this.#from, this.#length)
    else bytes.set(this.#bytes.subarray(this.#from, this.#length))
    this.#bytes = bytes
    this.#from = 0
    this.#length = waiting
  }
}

const initialBytes = 1024

/** Bytes of a buffer that holds `length` bytes of data and the scratch. */
export function roomFor(length: number): number {
  return 2 * length + spareBytes
}
