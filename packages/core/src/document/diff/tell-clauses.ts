import type { Block } from '../model/block.ts'
import { titleText } from '../model/plain-text.ts'
import { blockNumber, type Clause, numberAround, sideOf } from './clause-list.ts'
import { isRenumbered, type Run } from './clause-moves.ts'
import type { ClauseComparison, SideBySide } from './compare-clauses.ts'
import { comparePart, compareParts } from './compare-parts.ts'
import { compareTables } from './compare-tables.ts'
import type { BlockChange, BlockSide, ClauseChange, PartChange } from './document-diff.ts'
import { MovedBlocks } from './moved-blocks.ts'
import type { BlockPair, KeyedBlock } from './pair-blocks.ts'
import { comparePieces } from './pieces.ts'
import { moveScope, renumberingScope } from './scope-words.ts'

/** Tells what became of each clause; with `all`, of unchanged ones and their unchanged blocks too. */
export function tellClauses(sides: SideBySide, all: boolean): readonly ClauseChange[] {
  const telling = new Telling(sides, all)
  return sides.clauses.flatMap(comparison => telling.tell(comparison))
}

class Telling {
  readonly #sides: SideBySide
  readonly #all: boolean
  readonly #moved: MovedBlocks
  readonly #runs: ReadonlyMap<Clause, { readonly change: 'moved' | 'renumbered'; readonly run: Run }>
  readonly #inMove: ReadonlySet<Clause>

  constructor(sides: SideBySide, all: boolean) {
    this.#sides = sides
    this.#all = all
    this.#moved = new MovedBlocks(sides.clauses)
    const { moved, renumbered } = sides.moves
    this.#runs = new Map(
      [
        ...renumbered.map(run => ({ change: 'renumbered' as const, run })),
        ...moved.map(run => ({ change: 'moved' as const, run })),
      ].flatMap(told => (told.run[0] ? [[told.run[0][1], told] as const] : [])),
    )
    this.#inMove = new Set(moved.flatMap(run => run.flatMap(([clause]) => sides.old.slice(clause.at, clause.end))))
  }

  tell(comparison: ClauseComparison): readonly ClauseChange[] {
    const { old, next } = comparison
    const announced = next ? this.#runs.get(next) : undefined
    const own = old && next ? this.#matched(old, next, comparison.blocks) : this.#oneSided(comparison)
    return [...(announced ? [announce(announced)] : []), ...(own.change === 'unchanged' && !this.#all ? [] : [own])]
  }

  #matched(old: Clause, next: Clause, pairs: readonly BlockPair[]): ClauseChange {
    const blocks = this.#blocks(pairs, [old, next])
    const title = old.titleKey === next.titleKey ? [] : comparePieces(old.title, next.title)
    const isSame = title.length === 0 && blocks.every(({ change }) => change === 'same')
    return {
      change: isSame ? 'unchanged' : 'changed',
      old: sideOf(old),
      new: sideOf(next),
      isMoved: this.#inMove.has(old),
      isRenumbered: isRenumbered([old, next]),
      title,
      blocks,
    }
  }

  #oneSided(comparison: ClauseComparison): ClauseChange {
    const { old, next, blocks: pairs } = comparison
    const partner = this.#moved.partner(comparison)
    const clause = next ?? old
    const parent = clause?.parent
    const isInside = parent && !this.#sides.matches.has(parent)
    return {
      change: next ? (partner ? 'split' : 'added') : partner ? 'merged' : 'removed',
      old: old ? sideOf(old) : partner ? sideOf(partner) : null,
      new: next ? sideOf(next) : partner ? sideOf(partner) : null,
      isMoved: false,
      isRenumbered: false,
      title: comparePieces(old?.title ?? '', next?.title ?? ''),
      blocks: this.#blocks(pairs, [old, next]),
      ...(isInside ? { within: parent.section.id } : {}),
    }
  }

  #blocks(pairs: readonly BlockPair[], [old, next]: readonly [Clause | null, Clause | null]): readonly BlockChange[] {
    const told: BlockChange[] = []
    for (const pair of pairs) {
      const block = pair.next ?? pair.old
      if (!block) continue
      const isSame = pair.old?.key === pair.next?.key
      if (isSame && !this.#all) continue
      const parts = this.#parts(pair)
      told.push({
        change: isSame ? 'same' : this.#changeOf(pair),
        kind: block.block.t,
        name: nameOf(block.block),
        old: blockSide(pair.old, old),
        new: blockSide(pair.next, next),
        parts: this.#all ? parts : parts.filter(({ change }) => change !== 'same'),
      })
    }
    return told
  }

  #changeOf({ old, next }: BlockPair): BlockChange['change'] {
    if (old && next) return 'changed'
    if (next) return this.#moved.isMoved(next) ? 'moved-here' : 'added'
    return old && this.#moved.isMoved(old) ? 'moved-away' : 'removed'
  }

  #parts({ old, next }: BlockPair): readonly PartChange[] {
    const { oldParts, nextParts } = this.#sides
    if (old?.block.t === 'table' && next?.block.t === 'table')
      return compareTables([old.block, oldParts], [next.block, nextParts])
    const [left, right] = [old ? oldParts.partsOf(old.block) : [], next ? nextParts.partsOf(next.block) : []]
    if (!next) return left.map(part => comparePart(part, null))
    return old ? compareParts(left, right) : right.map(part => comparePart(null, part))
  }
}

function announce({ change, run }: { readonly change: 'moved' | 'renumbered'; readonly run: Run }): ClauseChange {
  const [first] = run
  if (!first) throw new RangeError('a run has at least one clause')
  return {
    change,
    old: sideOf(first[0]),
    new: sideOf(first[1]),
    isMoved: change === 'moved',
    isRenumbered: isRenumbered(first),
    title: [],
    blocks: [],
    scope: change === 'moved' ? moveScope(run) : renumberingScope(run),
  }
}

function nameOf(block: Block): string | null {
  if (block.t === 'term') return block.names[0]?.text ?? null
  return block.t === 'table' || block.t === 'figure' ? titleText(block.title) || null : null
}

function blockSide(keyed: KeyedBlock | null, clause: Clause | null): BlockSide | null {
  const block: Block | undefined = keyed?.block
  return block && clause ? { id: block.id, number: blockNumber(block), clause: numberAround(clause) } : null
}
