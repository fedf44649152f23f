import { automatonLimits, type CharacterDfa } from './character-dfa.ts'
import type { Utf8Branch, Utf8Tree } from './utf8-tree.ts'

/**
 * A deterministic automaton over the bytes of UTF-8, made for a hot loop:
 *
 *     let state = start
 *     for (at = from; at < to && state !== 0; at++) state = next[state + classOf[bytes[at]]]
 *     fits = state >= firstEnd
 *
 * A state is the place of its row in `next`: its ordinal times `classes`. State 0 is dead, so a loop may leave early. It
 * is the smallest there is. Bytes that are no UTF-8 lead to death.
 */
export interface ByteTable {
  /** Class of each of the 256 bytes. */
  readonly classOf: Uint8Array
  readonly classes: number
  /** Rows of `classes` entries; Uint16Array where all states fit. */
  readonly next: Uint16Array | Int32Array
  readonly start: number
  /** States from here on are those where a text may end. */
  readonly firstEnd: number
}

/** Spells an automaton over characters in bytes; null when it passes the limits. The automaton must be the smallest one. */
export function spellInBytes(dfa: CharacterDfa, tree: Utf8Tree): ByteTable | null {
  const columns = divideColumns(
    256,
    [tree.root, ...tree.nodes.map(padBranches)].map(row => row.map(ordinalOfBranch)),
  )
  const rows = new Spelling(dfa, tree, columns).rows()
  return rows && layOut(dfa, rows, columns)
}

/** Columns of a table that are never told apart, and one of them for each class. */
interface Columns {
  readonly classOf: Uint8Array
  readonly samples: readonly number[]
}

function padBranches(branches: readonly Utf8Branch[]): Utf8Branch[] {
  return Array.from({ length: 256 }, (_, byte) => branches[byte - 0x80] ?? { of: 0 })
}

/** A number that only the same branch has. */
function ordinalOfBranch(branch: Utf8Branch): number {
  return 'node' in branch ? 2 * branch.node + 1 : 2 * branch.of
}

function divideColumns(count: number, rows: readonly ArrayLike<number>[]): Columns {
  const classes: number[] = new Array(count).fill(0)
  for (const row of rows) {
    const numbers = new Map<number, number>()
    for (let column = 0; column < count; column++) {
      const key = (classes[column] ?? 0) * 2 ** 32 + (row[column] ?? 0)
      const number = numbers.get(key) ?? numbers.size
      numbers.set(key, number)
      classes[column] = number
    }
  }
  const samples = [...new Set(classes)].map(one => classes.indexOf(one))
  return { classOf: Uint8Array.from(classes), samples }
}

class Spelling {
  private readonly dfa: CharacterDfa
  private readonly tree: Utf8Tree
  private readonly columns: Columns
  private readonly made: Int32Array[]
  private readonly ordinals = new Map<string, number>()

  constructor(dfa: CharacterDfa, tree: Utf8Tree, columns: Columns) {
    this.dfa = dfa
    this.tree = tree
    this.columns = columns
    this.made = new Array(dfa.count)
  }

  /** Rows of the states of the automaton, then of those between the bytes of a character. */
  rows(): readonly Int32Array[] | null {
    for (let state = 0; state < this.dfa.count; state++) {
      const known = new Map<number, number>()
      const row = this.columns.samples.map(byte => this.follow(state, this.tree.root[byte] ?? { of: 0 }, known))
      this.made[state] = Int32Array.from(row)
      if (this.made.length * this.columns.samples.length > automatonLimits.entries) return null
    }
    return this.made
  }

  private follow(state: number, branch: Utf8Branch, known: Map<number, number>): number {
    if ('of' in branch) return this.dfa.next[state * this.dfa.classes + branch.of] ?? 0
    const kept = known.get(branch.node)
    if (kept !== undefined) return kept
    const branches = this.tree.nodes[branch.node] ?? []
    const row = this.columns.samples.map(byte => this.follow(state, branches[byte - 0x80] ?? { of: 0 }, known))
    const ordinal = row.every(target => target === 0) ? 0 : this.ordinalOf(row)
    known.set(branch.node, ordinal)
    return ordinal
  }

  private ordinalOf(row: readonly number[]): number {
    const key = row.join()
    const kept = this.ordinals.get(key)
    if (kept !== undefined) return kept
    this.ordinals.set(key, this.made.length)
    return this.made.push(Int32Array.from(row)) - 1
  }
}

/** Puts the ends last, joins bytes that turned out alike, and multiplies the states. */
function layOut(dfa: CharacterDfa, rows: readonly Int32Array[], columns: Columns): ByteTable {
  const isEnd = (state: number) => dfa.isEnd[state] === 1
  const states = [...rows.keys()]
  const order = [...states.filter(state => !isEnd(state)), ...states.filter(isEnd)]
  const { classOf, samples } = divideColumns(columns.samples.length, rows)
  const classes = samples.length
  const placeOf = new Int32Array(rows.length)
  for (const [place, state] of order.entries()) placeOf[state] = place * classes
  const length = rows.length * classes
  const next = length <= 0x10000 ? new Uint16Array(length) : new Int32Array(length)
  for (const [place, state] of order.entries()) {
    for (const [one, column] of samples.entries())
      next[place * classes + one] = placeOf[rows[state]?.[column] ?? 0] ?? 0
  }
  const ends = states.filter(isEnd).length
  return {
    classOf: columns.classOf.map(column => classOf[column] ?? 0),
    classes,
    next,
    start: placeOf[dfa.start] ?? 0,
    firstEnd: (rows.length - ends) * classes,
  }
}
