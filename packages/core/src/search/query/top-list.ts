const ordinalRange = 2 ** 26

/** Keeps the best of what it is offered: those with the highest rank, among equals those with the lowest ordinal. */
export class TopList {
  /** A heap of `rank * 2^26 + (2^26 - 1 - ordinal)`, the least first. */
  readonly #heap: Float64Array
  readonly #limit: number
  #size = 0

  constructor(limit: number) {
    this.#heap = new Float64Array(limit)
    this.#limit = limit
  }

  /** Rank below which nothing is taken any more; -1 while there is room. */
  threshold = -1

  /** Offers something with a rank from 0 to 2^26 and an ordinal below 2^26. */
  offer(rank: number, ordinal: number): void {
    const key = rank * ordinalRange + (ordinalRange - 1 - ordinal)
    if (this.#size < this.#limit) this.#rise(key)
    else if (key > (this.#heap[0] ?? 0)) this.#sink(key)
    if (this.#size === this.#limit) this.threshold = Math.floor((this.#heap[0] ?? 0) / ordinalRange)
  }

  /** What was kept, the best first. */
  sorted(): { rank: number; ordinal: number }[] {
    const keys = this.#heap.slice(0, this.#size).sort().reverse()
    return [...keys].map(key => ({
      rank: Math.floor(key / ordinalRange),
      ordinal: ordinalRange - 1 - (key % ordinalRange),
    }))
  }

  #rise(key: number): void {
    let at = this.#size++
    while (at > 0) {
      const parent = (at - 1) >> 1
      if ((this.#heap[parent] ?? 0) <= key) break
      this.#heap[at] = this.#heap[parent] ?? 0
      at = parent
    }
    this.#heap[at] = key
  }

  #sink(key: number): void {
    let at = 0
    for (;;) {
      const left = at * 2 + 1
      const child = left + 1 < this.#size && (this.#heap[left + 1] ?? 0) < (this.#heap[left] ?? 0) ? left + 1 : left
      if (child >= this.#size || (this.#heap[child] ?? 0) >= key) break
      this.#heap[at] = this.#heap[child] ?? 0
      at = child
    }
    this.#heap[at] = key
  }
}
