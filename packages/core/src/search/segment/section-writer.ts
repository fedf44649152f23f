import type { ByteSink } from './byte-source.ts'
import { type Checksum, headerLength, makeFooter, makeHeader, type SectionEntry } from './segment-format.ts'

/** Writes the sections of a segment file one after the other, then the table of them. */
export class SectionWriter {
  readonly #sink: ByteSink
  readonly #checksum: Checksum
  readonly #entries: SectionEntry[] = []
  #position = headerLength
  #start = headerLength
  #sum = 0

  constructor(sink: ByteSink, checksum: Checksum) {
    this.#sink = sink
    this.#checksum = checksum
    sink.write(makeHeader())
  }

  /** Adds bytes to the section being written. */
  write(bytes: Uint8Array): void {
    if (bytes.length === 0) return
    this.#sum = this.#checksum(bytes, this.#sum)
    this.#sink.write(bytes)
    this.#position += bytes.length
  }

  /** Bytes of the section being written. */
  get length(): number {
    return this.#position - this.#start
  }

  /** Ends a section. The next one begins where 8-byte numbers may. */
  end(name: string): void {
    this.#entries.push({ name, offset: this.#start, length: this.length, checksum: this.#sum })
    const padding = -this.#position & 7
    if (padding) this.#sink.write(new Uint8Array(padding))
    this.#position += padding
    this.#start = this.#position
    this.#sum = 0
  }

  /** Ends the file. */
  finish(about: { schema: string; documents: number }): void {
    this.#sink.write(makeFooter({ ...about, sections: this.#entries }, this.#checksum))
  }
}
