/** Walks that are merged: the one that stands first comes first. */
export class MergeHeap<Walk> {
  readonly #walks: Walk[] = []
  readonly #compare: (a: Walk, b: Walk) => number

  constructor(walks: readonly Walk[], compare: (a: Walk, b: Walk) => number) {
    this.#compare = compare
    for (const walk of walks) this.push(walk)
  }

  get first(): Walk | undefined {
    return this.#walks[0]
  }

  push(walk: Walk): void {
    let at = this.#walks.push(walk) - 1
    while (at > 0) {
      const parent = this.#walks[(at - 1) >> 1]
      if (parent === undefined || this.#compare(parent, walk) <= 0) break
      this.#walks[at] = parent
      at = (at - 1) >> 1
    }
    this.#walks[at] = walk
  }

  /** Takes the first walk out. */
  pop(): Walk | undefined {
    const [first] = this.#walks
    const last = this.#walks.pop()
    if (last !== undefined && this.#walks.length > 0) this.#sink(last)
    return first
  }

  /** Moves the first walk, which has gone on, to where it now belongs. */
  settle(): void {
    const [first] = this.#walks
    if (first !== undefined) this.#sink(first)
  }

  #sink(walk: Walk): void {
    let at = 0
    for (;;) {
      const [left, right] = [this.#walks[at * 2 + 1], this.#walks[at * 2 + 2]]
      if (left === undefined) break
      const isRight = right !== undefined && this.#compare(right, left) < 0
      const child = isRight ? right : left
      if (this.#compare(walk, child) <= 0) break
      this.#walks[at] = child
      at = at * 2 + (isRight ? 2 : 1)
    }
    this.#walks[at] = walk
  }
}
