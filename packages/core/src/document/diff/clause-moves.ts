import { annexLetter } from '../model/number-document.ts'
import { risingPairs } from './align-sequence.ts'
import type { Clause } from './clause-list.ts'
import type { ClauseMatches } from './match-clauses.ts'

/** A clause of the old document with the one of the new that it became. */
export type ClausePair = readonly [old: Clause, next: Clause]

/** Clauses that went through the same change together, in their old order. */
export type Run = readonly ClausePair[]

/** Where clauses stand and how they are numbered, apart from what they say. */
export interface ClauseMoves {
  readonly moved: readonly Run[]
  readonly renumbered: readonly Run[]
}

/** Finds the clauses that stand elsewhere or bear other numbers; what follows from a clause around is not said again. */
export function findMoves(old: readonly Clause[], matches: ClauseMatches): ClauseMoves {
  const pairs = old.flatMap((clause): ClausePair[] => {
    const next = matches.next(clause)
    return next ? [[clause, next]] : []
  })
  const strayed = strayedClauses(pairs, matches)
  const moved = pairs.filter(([clause]) => strayed.has(clause))
  const renumbered = pairs.filter(pair => !strayed.has(pair[0]) && isRenumbered(pair) && !follows(pair, matches))
  return { moved: gatherRuns(moved, areNeighbours), renumbered: gatherRuns(renumbered, areShiftedAlike) }
}

/** Whether a clause bears another number than before. */
export function isRenumbered([clause, next]: ClausePair): boolean {
  return clause.number !== null && next.number !== null && clause.number !== next.number
}

/** Clauses that are under another clause now, or among their old neighbours in another order. */
function strayedClauses(pairs: readonly ClausePair[], matches: ClauseMatches): ReadonlySet<Clause> {
  const strayed = new Set<Clause>()
  const families = new Map<Clause | string, ClausePair[]>()
  for (const pair of pairs) {
    const [clause, next] = pair
    const isAtHome =
      clause.parent && next.parent
        ? matches.next(clause.parent) === next.parent
        : isTop(clause) && isTop(next) && clause.part === next.part
    if (!isAtHome) strayed.add(clause)
    else {
      const family = families.get(clause.parent ?? clause.part)
      if (family) family.push(pair)
      else families.set(clause.parent ?? clause.part, [pair])
    }
  }
  for (const family of families.values()) {
    const places = family.map(([clause, next]) => [clause.at, next.at] as const)
    const kept = new Set(risingPairs(places).map(([at]) => at))
    for (const [clause] of family) if (!kept.has(clause.at)) strayed.add(clause)
  }
  return strayed
}

function isTop(clause: Clause): boolean {
  return clause.parent === null
}

/** Whether its number changed only because that of the clause around it did. */
function follows([clause, next]: ClausePair, matches: ClauseMatches): boolean {
  const { parent } = clause
  if (!parent || !next.parent || matches.next(parent) !== next.parent) return false
  const [head, tail] = cutNumber(clause.number ?? '')
  const [nextHead, nextTail] = cutNumber(next.number ?? '')
  return tail === nextTail && head === parent.number && nextHead === next.parent.number
}

/** `5.2` is `5` and `2`. */
function cutNumber(number: string): readonly [head: string, tail: string] {
  const cut = number.lastIndexOf('.')
  return cut < 0 ? ['', number] : [number.slice(0, cut), number.slice(cut + 1)]
}

function gatherRuns(
  pairs: readonly ClausePair[],
  belongs: (last: ClausePair, pair: ClausePair) => boolean,
): readonly Run[] {
  const runs: ClausePair[][] = []
  for (const pair of pairs) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && belongs(last, pair)) run.push(pair)
    else runs.push([pair])
  }
  return runs
}

function areNeighbours([clause, next]: ClausePair, [other, otherNext]: ClausePair): boolean {
  return (
    clause.parent === other.parent &&
    next.parent === otherNext.parent &&
    clause.end === other.at &&
    next.end === otherNext.at
  )
}

/** Whether two clauses under the same one went on by as many places; what was removed between them does not part them. */
function areShiftedAlike([clause, next]: ClausePair, [other, otherNext]: ClausePair): boolean {
  if (clause.parent !== other.parent || clause.part !== other.part || next.parent !== otherNext.parent) return false
  return shift([clause, next]) === shift([other, otherNext])
}

function shift([clause, next]: ClausePair): number {
  return ordinal(cutNumber(next.number ?? '')[1]) - ordinal(cutNumber(clause.number ?? '')[1])
}

function ordinal(tail: string): number {
  if (/^\d+$/.test(tail)) return Number(tail)
  for (let place = 0; place < 78; place++) if (annexLetter(place) === tail) return place
  return Number.NaN
}
