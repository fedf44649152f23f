/** Edits beyond which one stretch is cut at anchors instead of being searched on: time stays linear in the length. */
const mostEdits = 256
const fewEdits = 16
const mostGivenUp = 100

/**
 * For each place of the old sequence its place in the new one, or -1: a longest common subsequence while the edits are few
 * (Myers, An O(ND) Difference Algorithm, 1986), else one through the elements that both sides hold only once, so that
 * hostile input never takes quadratic time. Places rise.
 */
export function alignSequence(old: readonly unknown[], next: readonly unknown[]): Int32Array {
  const matches = new Int32Array(old.length).fill(-1)
  const symbols = new Map<unknown, number>()
  const symbolOf = (value: unknown): number => {
    const known = symbols.get(value) ?? symbols.size
    symbols.set(value, known)
    return known
  }
  const left = Int32Array.from(old, symbolOf)
  const ownSymbols = symbols.size
  const right = Int32Array.from(next, symbolOf)
  const inNext = new Uint8Array(symbols.size)
  for (const symbol of right) inNext[symbol] = 1
  // What stands on one side only can never match; without it the search is short.
  const leftPlaces = placesWhere(left, symbol => inNext[symbol] === 1)
  const rightPlaces = placesWhere(right, symbol => symbol < ownSymbols)
  const search = new Search(pick(left, leftPlaces), pick(right, rightPlaces), (x, y) => {
    matches[leftPlaces[x] ?? 0] = rightPlaces[y] ?? 0
  })
  search.run()
  return matches
}

/** Stretches of two aligned sequences: what matches, and what stands between. */
export interface Stretch {
  readonly isSame: boolean
  readonly old: readonly [start: number, end: number]
  readonly next: readonly [start: number, end: number]
}

/** The stretches of an alignment in order, neither side left out. */
export function stretchesOf(matches: Int32Array, nextLength: number): readonly Stretch[] {
  const stretches: Stretch[] = []
  let [x, y] = [0, 0]
  while (x < matches.length || y < nextLength) {
    const [fromX, fromY] = [x, y]
    while (x < matches.length && matches[x] === y) [x, y] = [x + 1, y + 1]
    if (x > fromX) {
      stretches.push({ isSame: true, old: [fromX, x], next: [fromY, y] })
      continue
    }
    while (x < matches.length && matches[x] === -1) x++
    y = x < matches.length ? (matches[x] ?? nextLength) : nextLength
    stretches.push({ isSame: false, old: [fromX, x], next: [fromY, y] })
  }
  return stretches
}

interface Box {
  readonly x: number
  readonly xEnd: number
  readonly y: number
  readonly yEnd: number
}

class Search {
  readonly #left: Int32Array
  readonly #right: Int32Array
  readonly #match: (x: number, y: number) => void
  /** Searches given up; each has cost its whole bound, so that those after many get a smaller one. */
  #givenUp = 0

  constructor(left: Int32Array, right: Int32Array, match: (x: number, y: number) => void) {
    this.#left = left
    this.#right = right
    this.#match = match
  }

  run(): void {
    const open: Box[] = [{ x: 0, xEnd: this.#left.length, y: 0, yEnd: this.#right.length }]
    for (let box = open.pop(); box; box = open.pop()) {
      const rest = this.#trim(box)
      if (rest.x === rest.xEnd || rest.y === rest.yEnd || this.#myers(rest)) continue
      open.push(...this.#cut(rest))
    }
  }

  /** Matches what both ends have in common. */
  #trim({ x, xEnd, y, yEnd }: Box): Box {
    while (x < xEnd && y < yEnd && this.#left[x] === this.#right[y]) this.#match(x++, y++)
    while (x < xEnd && y < yEnd && this.#left[xEnd - 1] === this.#right[yEnd - 1]) this.#match(--xEnd, --yEnd)
    return { x, xEnd, y, yEnd }
  }

  /** Matches a box by the shortest edit script; false when it has too many edits. */
  #myers({ x: x0, xEnd, y: y0, yEnd }: Box): boolean {
    const [width, height] = [xEnd - x0, yEnd - y0]
    const most = Math.min(width + height, this.#givenUp < mostGivenUp ? mostEdits : fewEdits)
    const reach = new Int32Array(2 * most + 3)
    const trace: Int32Array[] = []
    for (let edits = 0; edits <= most; edits++) {
      trace.push(reach.slice(most + 1 - edits - 1, most + 1 + edits + 2))
      for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
        const at = most + 1 + diagonal
        const [down, right] = [reach[at + 1] ?? 0, (reach[at - 1] ?? 0) + 1]
        let x = diagonal === -edits || (diagonal !== edits && right <= down) ? down : right
        let y = x - diagonal
        while (x < width && y >= 0 && y < height && this.#left[x0 + x] === this.#right[y0 + y]) [x, y] = [x + 1, y + 1]
        reach[at] = x
        if (x >= width && y >= height) {
          this.#walkBack(trace, x0, y0, [width, height])
          return true
        }
      }
    }
    this.#givenUp++
    return false
  }

  #walkBack(trace: readonly Int32Array[], x0: number, y0: number, end: readonly [number, number]): void {
    let [x, y] = end
    for (let edits = trace.length - 1; edits >= 0; edits--) {
      const reach = trace[edits] ?? new Int32Array()
      const diagonal = x - y
      const at = edits + 1 + diagonal
      const [down, right] = [reach[at + 1] ?? 0, (reach[at - 1] ?? 0) + 1]
      const isDown = diagonal === -edits || (diagonal !== edits && right <= down)
      const start = edits === 0 ? 0 : isDown ? down : right
      while (x > start && y > 0) this.#match(x0 + --x, y0 + --y)
      if (edits === 0) return
      if (isDown) y--
      else x--
    }
  }

  /** The boxes between the anchors of a box; none when it has no anchor, and then nothing in it matches. */
  #cut(box: Box): Box[] {
    const anchors = this.#anchors(box)
    let [x, y] = [box.x, box.y]
    const boxes: Box[] = []
    for (const [anchorX, anchorY] of anchors) {
      this.#match(anchorX, anchorY)
      boxes.push({ x, xEnd: anchorX, y, yEnd: anchorY })
      ;[x, y] = [anchorX + 1, anchorY + 1]
    }
    if (anchors.length > 0) boxes.push({ x, xEnd: box.xEnd, y, yEnd: box.yEnd })
    return boxes
  }

  /** Elements that are rarest on both sides, the most of them that keep their order (patience). */
  #anchors({ x, xEnd, y, yEnd }: Box): readonly (readonly [number, number])[] {
    const left = lastPlaces(this.#left, x, xEnd)
    const right = lastPlaces(this.#right, y, yEnd)
    const pairs: [number, number][] = []
    for (const [symbol, one] of left) {
      const other = right.get(symbol)
      if (other && one.count === 1 && other.count === 1) pairs.push([one.place, other.place])
    }
    if (pairs.length > 0) return risingPairs(pairs)
    if (this.#givenUp >= mostGivenUp) return []
    // Nothing is unique: hold on to the one that is rarest, so that the rest can still be searched on both sides of it.
    let rarest: [number, number] | null = null
    let count = Number.POSITIVE_INFINITY
    for (const [symbol, one] of left) {
      const other = right.get(symbol)
      if (!other || one.count * other.count >= count || one.count !== other.count) continue
      count = one.count * other.count
      rarest = [one.place, other.place]
    }
    return rarest ? [rarest] : []
  }
}

function lastPlaces(symbols: Int32Array, from: number, to: number): Map<number, { count: number; place: number }> {
  const places = new Map<number, { count: number; place: number }>()
  for (let at = from; at < to; at++) {
    const symbol = symbols[at] ?? 0
    places.set(symbol, { count: (places.get(symbol)?.count ?? 0) + 1, place: at })
  }
  return places
}

/** The most pairs that rise on both sides, of pairs that rise on the first. */
export function risingPairs<P extends readonly [number, number]>(pairs: readonly P[]): readonly P[] {
  const ends: number[] = []
  const before = new Int32Array(pairs.length).fill(-1)
  for (let at = 0; at < pairs.length; at++) {
    const value = pairs[at]?.[1] ?? 0
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1
      else high = middle
    }
    before[at] = low > 0 ? (ends[low - 1] ?? -1) : -1
    ends[low] = at
  }
  const chain: P[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at]
    if (pair) chain.push(pair)
  }
  return chain.reverse()
}

function placesWhere(symbols: Int32Array, holds: (symbol: number) => boolean): number[] {
  const places: number[] = []
  for (let at = 0; at < symbols.length; at++) if (holds(symbols[at] ?? 0)) places.push(at)
  return places
}

function pick(symbols: Int32Array, places: readonly number[]): Int32Array {
  return Int32Array.from(places, place => symbols[place] ?? 0)
}
