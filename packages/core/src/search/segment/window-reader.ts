import type { ByteSource } from './byte-source.ts'

const smallest = 1 << 12
const largest = 1 << 16

/**
 * Reads parts of a range of a source, mostly in ascending order. It reads ahead, more and more while the parts follow
 * each other, so that a walk makes few calls and a jump reads little.
 */
export class WindowReader {
  /** The bytes read last; the part that was asked for begins at the offset that `locate` gave. */
  bytes: Uint8Array = new Uint8Array(0)
  readonly #source: ByteSource
  readonly #start: number
  readonly #length: number
  #windowStart = 0
  #size = smallest

  constructor(source: ByteSource, start: number, length: number) {
    this.#source = source
    this.#start = start
    this.#length = length
  }

  /** Makes `length` bytes from `at` on, counted from the start of the range, present; gives their offset in `bytes`. */
  locate(at: number, length: number): number {
    const windowEnd = this.#windowStart + this.bytes.length
    if (at >= this.#windowStart && at + length <= windowEnd) return at - this.#windowStart
    this.#size = at >= this.#windowStart && at <= windowEnd + this.#size ? Math.min(this.#size * 4, largest) : smallest
    const wanted = Math.min(Math.max(length, this.#size), this.#length - at)
    this.bytes = this.#source.read(this.#start + at, Math.max(0, wanted), this.bytes)
    this.#windowStart = at
    return 0
  }
}

/** A source that is read from front to back, in large parts. */
export function bufferedSource(source: ByteSource): ByteSource {
  const window = new WindowReader(source, 0, source.length)
  return {
    length: source.length,
    read: (start, length) => {
      const at = window.locate(start, Math.min(length, Math.max(0, source.length - start)))
      return window.bytes.subarray(at, at + length)
    },
  }
}
