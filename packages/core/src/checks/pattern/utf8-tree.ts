import type { Alphabet } from './alphabet.ts'

/**
 * How classes of characters are spelled in UTF-8 (RFC 3629, section 4): from the first byte a tree of what may follow. Trees
 * that are alike are one. Overlong spellings, surrogates and what lies beyond U+10FFFF lead to class 0.
 */
export interface Utf8Tree {
  /** What each first byte, 0x00 to 0xff, leads to. */
  readonly root: readonly Utf8Branch[]
  /** What each following byte, 0x80 to 0xbf, leads to, from each node. */
  readonly nodes: readonly (readonly Utf8Branch[])[]
}

/** Another node of the tree, or the class of the character that is complete. */
export type Utf8Branch = { readonly node: number } | { readonly of: number }

const none: Utf8Branch = { of: 0 }

/** Spells an alphabet in UTF-8. */
export function spellInUtf8(alphabet: Alphabet): Utf8Tree {
  const planting = new Planting(alphabet)
  const root = Array.from({ length: 256 }, (_, byte) => planting.branchOf(byte))
  return { root, nodes: planting.nodes }
}

class Planting {
  readonly nodes: Utf8Branch[][] = []
  private readonly intervals: Alphabet['intervals']
  private readonly ordinals = new Map<string, number>()

  constructor(alphabet: Alphabet) {
    this.intervals = alphabet.intervals
  }

  branchOf(byte: number): Utf8Branch {
    if (byte < 0x80) return { of: this.classOf(byte) }
    if (byte >= 0xc2 && byte < 0xe0) return this.grow({ low: (byte & 0x1f) << 6, level: 1, least: 0x80 })
    if (byte >= 0xe0 && byte < 0xf0) return this.grow({ low: (byte & 0x0f) << 12, level: 2, least: 0x800 })
    if (byte >= 0xf0 && byte < 0xf5) return this.grow({ low: (byte & 0x07) << 18, level: 3, least: 0x10000 })
    return none
  }

  /** The branch of all code points from `low` that `level` more bytes spell; below `least` they are overlong. */
  private grow({ low, level, least }: { low: number; level: number; least: number }): Utf8Branch {
    const span = 64 ** level
    if (low + span <= least || low > 0x10ffff) return none
    const interval = this.intervalAt(low)
    if (level === 0) return { of: interval?.of ?? 0 }
    const isUniform = low >= least && interval !== undefined && low + span - 1 <= interval.to
    if (isUniform && interval.of === 0) return none
    const step = span / 64
    const first = isUniform ? this.grow({ low, level: level - 1, least }) : null
    const branches = Array.from(
      { length: 64 },
      (_, byte) => first ?? this.grow({ low: low + byte * step, level: level - 1, least }),
    )
    return this.nodeOf(branches)
  }

  private nodeOf(branches: Utf8Branch[]): Utf8Branch {
    if (branches.every(branch => 'of' in branch && branch.of === 0)) return none
    const key = branches.map(branch => ('node' in branch ? `n${branch.node}` : branch.of)).join()
    const known = this.ordinals.get(key)
    if (known !== undefined) return { node: known }
    this.ordinals.set(key, this.nodes.length)
    return { node: this.nodes.push(branches) - 1 }
  }

  private classOf(point: number): number {
    return this.intervalAt(point)?.of ?? 0
  }

  private intervalAt(point: number): Alphabet['intervals'][number] | undefined {
    let low = 0
    let high = this.intervals.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.intervals[middle]?.from ?? 0) <= point) low = middle
      else high = middle - 1
    }
    return this.intervals[low]
  }
}
