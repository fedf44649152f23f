import { blockText } from '../model/plain-text.ts'
import type { Clause } from './clause-list.ts'
import type { ClauseComparison } from './compare-clauses.ts'
import type { KeyedBlock } from './pair-blocks.ts'

/** Characters from which on the same text in another clause is taken for the same block. */
const tellingLength = 12
/** Share of the text of a clause that must come from one other for it to be split off or merged in. */
const mostOfIt = 0.6

/** Where blocks went that left one clause and turn up in another, word for word. */
export class MovedBlocks {
  readonly #wentTo = new Map<KeyedBlock, Clause>()
  readonly #cameFrom = new Map<KeyedBlock, Clause>()

  constructor(clauses: readonly ClauseComparison[]) {
    const gone: Seen = new Map()
    const come: Seen = new Map()
    for (const { old, next, blocks } of clauses) {
      for (const pair of blocks) {
        if (pair.old && !pair.next && old) note(gone, pair.old, old)
        if (pair.next && !pair.old && next) note(come, pair.next, next)
      }
    }
    for (const [key, from] of gone) {
      const to = come.get(key)
      if (!from || !to || blockText(from.block.block).length < tellingLength) continue
      this.#wentTo.set(from.block, to.clause)
      this.#cameFrom.set(to.block, from.clause)
    }
  }

  isMoved(block: KeyedBlock): boolean {
    return this.#wentTo.has(block) || this.#cameFrom.has(block)
  }

  /** The clause that an added one was split off, or a removed one merged into; null when its text is its own. */
  partner({ old, next, blocks }: ClauseComparison): Clause | null {
    if (old && next) return null
    const lengths = new Map<Clause, number>()
    let total = 0
    for (const pair of blocks) {
      const block = next ? pair.next : pair.old
      if (!block) continue
      const length = blockText(block.block).length
      total += length
      const clause = next ? this.#cameFrom.get(block) : this.#wentTo.get(block)
      if (clause) lengths.set(clause, (lengths.get(clause) ?? 0) + length)
    }
    const [best] = [...lengths].sort((one, other) => other[1] - one[1])
    return best && best[1] >= total * mostOfIt ? best[0] : null
  }
}

type Seen = Map<string, { block: KeyedBlock; clause: Clause } | null>

function note(seen: Seen, block: KeyedBlock, clause: Clause): void {
  // What stands several times could have gone anywhere.
  seen.set(block.key, seen.has(block.key) ? null : { block, clause })
}
