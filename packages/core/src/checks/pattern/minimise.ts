import type { CharacterDfa } from './character-dfa.ts'

/** The smallest automaton that accepts the same texts, by Hopcroft's refinement of partitions; its states are numbered from the start. */
export function minimise(dfa: CharacterDfa): CharacterDfa {
  const blocks = refine(dfa)
  return quotientOf(dfa, blocks)
}

/** Block of each state, states of one block being alike. */
function refine(dfa: CharacterDfa): Int32Array {
  const partition = new Partition(dfa.count)
  for (let state = 0; state < dfa.count; state++) if (dfa.isEnd[state]) partition.mark(state)
  partition.split(() => undefined)
  const preimages = new Preimages(dfa)
  const waiting = Array.from({ length: partition.count }, (_, block) => block)
  const isWaiting = new Set(waiting)
  for (let splitter = waiting.pop(); splitter !== undefined; splitter = waiting.pop()) {
    isWaiting.delete(splitter)
    const members = partition.membersOf(splitter)
    for (let one = 0; one < dfa.classes; one++) {
      for (const member of members) preimages.each(member, one, state => partition.mark(state))
      partition.split((old, made) => {
        const smaller = isWaiting.has(old) || partition.sizeOf(made) <= partition.sizeOf(old) ? made : old
        isWaiting.add(smaller)
        waiting.push(smaller)
      })
    }
  }
  return partition.blockOf
}

/** States by what they lead to, class by class. */
class Preimages {
  private readonly starts: Int32Array
  private readonly sources: Int32Array
  private readonly classes: number

  constructor({ count, classes, next }: CharacterDfa) {
    this.classes = classes
    this.starts = new Int32Array(count * classes + 1)
    this.sources = new Int32Array(count * classes)
    for (let at = 0; at < next.length; at++) this.addTo(this.keyOf(next[at] ?? 0, at % classes) + 1)
    for (let key = 1; key < this.starts.length; key++) {
      this.starts[key] = (this.starts[key] ?? 0) + (this.starts[key - 1] ?? 0)
    }
    const filled = this.starts.slice()
    for (let at = 0; at < next.length; at++) {
      const key = this.keyOf(next[at] ?? 0, at % classes)
      const place = filled[key] ?? 0
      this.sources[place] = Math.floor(at / classes)
      filled[key] = place + 1
    }
  }

  each(state: number, one: number, visit: (source: number) => void): void {
    const key = this.keyOf(state, one)
    const end = this.starts[key + 1] ?? 0
    for (let at = this.starts[key] ?? 0; at < end; at++) visit(this.sources[at] ?? 0)
  }

  private addTo(key: number): void {
    this.starts[key] = (this.starts[key] ?? 0) + 1
  }

  private keyOf(state: number, one: number): number {
    return state * this.classes + one
  }
}

/** A partition of states that can be refined: the marked states of a block stand at its front, and are split off together. */
class Partition {
  readonly blockOf: Int32Array
  private readonly order: Int32Array
  private readonly placeOf: Int32Array
  private readonly first: number[] = [0]
  private readonly size: number[]
  private readonly marked: number[] = [0]
  private touched: number[] = []

  constructor(count: number) {
    this.blockOf = new Int32Array(count)
    this.order = Int32Array.from({ length: count }, (_, state) => state)
    this.placeOf = this.order.slice()
    this.size = [count]
  }

  get count(): number {
    return this.size.length
  }

  sizeOf(block: number): number {
    return this.size[block] ?? 0
  }

  membersOf(block: number): Int32Array {
    const first = this.first[block] ?? 0
    return this.order.slice(first, first + this.sizeOf(block))
  }

  mark(state: number): void {
    const block = this.blockOf[state] ?? 0
    const marked = this.marked[block] ?? 0
    const front = (this.first[block] ?? 0) + marked
    const place = this.placeOf[state] ?? 0
    if (place < front) return
    if (marked === 0) this.touched.push(block)
    const other = this.order[front] ?? 0
    this.order[front] = state
    this.order[place] = other
    this.placeOf[state] = front
    this.placeOf[other] = place
    this.marked[block] = marked + 1
  }

  /** Makes blocks of what is marked, and tells of each: the old one and the one that was made. */
  split(tell: (old: number, made: number) => void): void {
    const touched = this.touched
    this.touched = []
    for (const block of touched) {
      const marked = this.marked[block] ?? 0
      this.marked[block] = 0
      if (marked === this.sizeOf(block)) continue
      tell(block, this.splitOff(block, marked))
    }
  }

  private splitOff(block: number, count: number): number {
    const first = this.first[block] ?? 0
    const made = this.size.push(count) - 1
    this.first.push(first)
    this.marked.push(0)
    this.first[block] = first + count
    this.size[block] = this.sizeOf(block) - count
    for (let place = first; place < first + count; place++) this.blockOf[this.order[place] ?? 0] = made
    return made
  }
}

function quotientOf(dfa: CharacterDfa, blocks: Int32Array): CharacterDfa {
  const numbers = new Map<number, number>([[blocks[0] ?? 0, 0]])
  const states = [0]
  const numberOf = (state: number) => {
    const block = blocks[state] ?? 0
    const known = numbers.get(block)
    if (known !== undefined) return known
    numbers.set(block, states.length)
    return states.push(state) - 1
  }
  const start = numberOf(dfa.start)
  const rows: Int32Array[] = []
  for (let at = 0; at < states.length; at++) {
    const from = (states[at] ?? 0) * dfa.classes
    rows.push(dfa.next.slice(from, from + dfa.classes).map(numberOf))
  }
  const next = new Int32Array(rows.length * dfa.classes)
  for (const [state, row] of rows.entries()) next.set(row, state * dfa.classes)
  return { ...dfa, count: rows.length, start, next, isEnd: Uint8Array.from(states, state => dfa.isEnd[state] ?? 0) }
}
