import type { Hits } from './hits.ts'

/** Buffers of each kind that are kept; what is asked for beyond them is made anew. */
const mostKept = 3

/**
 * Memory for the work on one question, used again for the next: questions come by the thousand, and each would leave
 * megabytes behind.
 */
export class Arena {
  readonly #hits: { documents: Int32Array; weights: Uint16Array }[] = []
  readonly #bytes: Uint8Array[] = []
  #hitsUsed = 0
  #bytesUsed = 0

  /** Takes back all that was given. */
  reset(): void {
    this.#hitsUsed = 0
    this.#bytesUsed = 0
  }

  /** Room for so many hits; what is in it is left over from earlier. */
  hits(capacity: number): Hits {
    const used = this.#hitsUsed++
    const kept = this.#hits[used]
    if (kept && kept.documents.length >= capacity) return { count: 0, ...kept }
    const made = { documents: new Int32Array(capacity), weights: new Uint16Array(capacity) }
    if (used < mostKept) this.#hits[used] = made
    return { count: 0, ...made }
  }

  /** So many bytes, all 0. */
  zeros(length: number): Uint8Array {
    return this.bytes(length).fill(0)
  }

  /** So many bytes; what is in them is left over from earlier. */
  bytes(length: number): Uint8Array {
    const used = this.#bytesUsed++
    const kept = this.#bytes[used]
    if (kept && kept.length >= length) return kept.subarray(0, length)
    const made = new Uint8Array(length)
    if (used < mostKept) this.#bytes[used] = made
    return made
  }
}
