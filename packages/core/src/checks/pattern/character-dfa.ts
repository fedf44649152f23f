import type { Alphabet } from './alphabet.ts'
import { type CharacterNfa, closureOf, endState } from './character-nfa.ts'
import { type Domination, findDomination, keepDominant } from './domination.ts'

/** A deterministic automaton over classes of characters. State 0 is dead: nothing leads out of it. */
export interface CharacterDfa {
  readonly count: number
  readonly classes: number
  readonly start: number
  /** `next[state * classes + class]` */
  readonly next: Int32Array
  /** 1 where a text may end. */
  readonly isEnd: Uint8Array
}

/**
 * Bounds of the work, in units that do not depend on the machine. What they allow takes well under a second and some
 * tens of megabytes; `(a|b)*a(a|b){18}`, whose automaton has half a million states, passes them soon.
 */
export const automatonLimits = {
  states: 20_000,
  /** Entries of a table. */
  entries: 1 << 20,
  /** States of the other automaton that all states together stand for. */
  members: 2_000_000,
  /** Steps of following branches and characters. */
  steps: 10_000_000,
} as const

/** The subset construction; null when it passes the limits, even where states that are dominated are left out. */
export function buildDfa(nfa: CharacterNfa, alphabet: Alphabet): CharacterDfa | null {
  return new Subsets(nfa, alphabet, null).build() ?? buildReducedDfa(nfa, alphabet)
}

/** The construction with dominated states left out: the same texts, often far fewer subsets, and dearer for the ordinary pattern. */
export function buildReducedDfa(nfa: CharacterNfa, alphabet: Alphabet): CharacterDfa | null {
  const isDominated = findDomination(nfa, alphabet)
  return isDominated && new Subsets(nfa, alphabet, isDominated).build()
}

class Subsets {
  private readonly nfa: CharacterNfa
  private readonly alphabet: Alphabet
  private readonly isDominated: Domination | null
  private readonly closures: (Int32Array | undefined)[] = []
  private readonly seen: Int32Array
  private readonly ordinals = new Map<string, number>()
  private readonly subsets: Int32Array[] = []
  private mark = 0
  private steps = 0
  private members = 0

  constructor(nfa: CharacterNfa, alphabet: Alphabet, isDominated: Domination | null) {
    this.isDominated = isDominated
    this.nfa = nfa
    this.alphabet = alphabet
    this.seen = new Int32Array(nfa.states.length)
  }

  build(): CharacterDfa | null {
    this.ordinalOf([])
    const start = this.ordinalOf([this.nfa.start])
    const rows: Int32Array[] = []
    for (let state = 0; state < this.subsets.length; state++) {
      rows.push(this.rowOf(state))
      if (this.isBeyond(rows.length)) return null
    }
    const { count: classes } = this.alphabet
    const next = new Int32Array(rows.length * classes)
    for (const [state, row] of rows.entries()) next.set(row, state * classes)
    const isEnd = Uint8Array.from(this.subsets, subset => (subset.includes(endState) ? 1 : 0))
    return { count: rows.length, classes, start, next, isEnd }
  }

  private isBeyond(rows: number): boolean {
    return (
      this.subsets.length > automatonLimits.states ||
      rows * this.alphabet.count > automatonLimits.entries ||
      this.members > automatonLimits.members ||
      this.steps > automatonLimits.steps
    )
  }

  private rowOf(state: number): Int32Array {
    const targets = new Map<number, number[]>()
    for (const member of this.subsets[state] ?? []) {
      const { set, next } = this.nfa.states[member] ?? { set: -1, next: [] }
      if (set < 0) continue
      for (const one of this.alphabet.classesOf[set] ?? []) {
        this.steps++
        const known = targets.get(one)
        if (known) known.push(next[0] ?? 0)
        else targets.set(one, [next[0] ?? 0])
      }
    }
    const row = new Int32Array(this.alphabet.count)
    for (const [one, reached] of targets) {
      row[one] = this.ordinalOf(reached)
      if (this.isBeyond(0)) break
    }
    return row
  }

  /** The state that stands for all that can be reached from these without taking a character. */
  private ordinalOf(reached: readonly number[]): number {
    const subset = this.uniteClosures(reached)
    const key = subset.join()
    const known = this.ordinals.get(key)
    if (known !== undefined) return known
    this.members += subset.length
    this.ordinals.set(key, this.subsets.length)
    return this.subsets.push(subset) - 1
  }

  private uniteClosures(reached: readonly number[]): Int32Array {
    const [only] = reached
    if (reached.length === 1 && only !== undefined) return this.closureOf(only)
    const closures = reached.map(one => this.closureOf(one))
    const mark = ++this.mark
    const united: number[] = []
    for (const closure of closures) {
      this.steps += closure.length
      for (const one of closure) {
        if (this.seen[one] === mark) continue
        this.seen[one] = mark
        united.push(one)
      }
    }
    return this.reduce(Int32Array.from(united).sort())
  }

  private reduce(subset: Int32Array): Int32Array {
    if (!this.isDominated) return subset
    this.steps += subset.length ** 2
    return keepDominant(subset, this.isDominated)
  }

  private closureOf(from: number): Int32Array {
    const known = this.closures[from]
    if (known) return known
    const { states, steps } = closureOf(this.nfa, from)
    const closure = this.reduce(Int32Array.from(states))
    this.steps += steps
    this.members += closure.length
    this.closures[from] = closure
    return closure
  }
}
