/** Bytes that are read in parts: a file, or a piece of memory. What is read must not be written to. */
export interface ByteSource {
  readonly length: number
  /**
   * The bytes from `start` on; fewer than `length` only when the source ends. They may be put where those of an earlier
   * read are, when the caller no longer needs them.
   */
  read(start: number, length: number, reuse?: Uint8Array): Uint8Array
}

/** Where bytes go, one part after the other. A part may be written over as soon as the call returns. */
export interface ByteSink {
  write(bytes: Uint8Array): void
}

/** Bytes in memory as a source. */
export function memorySource(bytes: Uint8Array): ByteSource {
  return { length: bytes.length, read: (start, length) => bytes.subarray(start, start + length) }
}

/** A part of a source as a source. */
export function sliceSource(source: ByteSource, offset: number, length: number): ByteSource {
  return {
    length,
    read: (start, wanted, reuse) => source.read(offset + start, Math.max(0, Math.min(wanted, length - start)), reuse),
  }
}

/** A sink that keeps what it is given, in memory. */
export class MemorySink implements ByteSink {
  #bytes: Uint8Array<ArrayBuffer> = new Uint8Array(1 << 16)
  #length = 0

  write(bytes: Uint8Array): void {
    const length = this.#length + bytes.length
    if (length > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(length, this.#bytes.length * 2))
      grown.set(this.#bytes.subarray(0, this.#length))
      this.#bytes = grown
    }
    this.#bytes.set(bytes, this.#length)
    this.#length = length
  }

  /** All that was written, in its own memory. */
  bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length)
  }
}
