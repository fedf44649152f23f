import type { StandardDocument } from '../model/standard-document.ts'
import { BlockParts } from './block-parts.ts'
import { makeCarry } from './carry-numbers.ts'
import { type Clause, listClauses } from './clause-list.ts'
import { type ClauseMoves, findMoves } from './clause-moves.ts'
import { type ClauseMatches, matchClauses } from './match-clauses.ts'
import { type BlockPair, type KeyedBlock, pairBlocks } from './pair-blocks.ts'

/** A clause on both sides with its blocks paired; one side is null when the clause was added or removed. */
export interface ClauseComparison {
  readonly old: Clause | null
  readonly next: Clause | null
  readonly blocks: readonly BlockPair[]
}

/** Two documents laid side by side: everything that the parts of a comparison are told from. */
export interface SideBySide {
  readonly old: readonly Clause[]
  readonly next: readonly Clause[]
  readonly matches: ClauseMatches
  readonly moves: ClauseMoves
  /** In the order of the new document, removed clauses behind what stood before them. */
  readonly clauses: readonly ClauseComparison[]
  readonly oldParts: BlockParts
  readonly nextParts: BlockParts
  /** Rewrites references of the old text to the numbers of the new one. */
  readonly carry: (text: string) => string
}

/** Lays two documents side by side. */
export function laySideBySide(oldDocument: StandardDocument, nextDocument: StandardDocument): SideBySide {
  const [old, next] = [listClauses(oldDocument), listClauses(nextDocument)]
  const matches = matchClauses(old, next)
  const carry = makeCarry(old, matches)
  const [oldParts, nextParts] = [new BlockParts(oldDocument, carry), new BlockParts(nextDocument, text => text)]
  const clauses = inOrder(old, next, matches).map(
    ([clause, other]): ClauseComparison => ({
      old: clause,
      next: other,
      blocks: pairBlocks(keyed(clause, oldParts), keyed(other, nextParts)),
    }),
  )
  return { old, next, matches, moves: findMoves(old, matches), clauses, oldParts, nextParts, carry }
}

function keyed(clause: Clause | null, parts: BlockParts): readonly KeyedBlock[] {
  return clause ? clause.section.blocks.map(block => ({ block, key: parts.keyOf(block) })) : []
}

function inOrder(
  old: readonly Clause[],
  next: readonly Clause[],
  matches: ClauseMatches,
): readonly (readonly [Clause | null, Clause | null])[] {
  // Removed clauses by the clause before which they stood, or at the front.
  const removedAfter = new Map<Clause | null, Clause[]>()
  let last: Clause | null = null
  for (const clause of old) {
    const other = matches.next(clause)
    if (other) last = other
    else {
      const removed = removedAfter.get(last)
      if (removed) removed.push(clause)
      else removedAfter.set(last, [clause])
    }
  }
  const removed = (after: Clause | null) => (removedAfter.get(after) ?? []).map(clause => [clause, null] as const)
  return [
    ...removed(null),
    ...next.flatMap(clause => [[matches.old(clause) ?? null, clause] as const, ...removed(clause)]),
  ]
}
