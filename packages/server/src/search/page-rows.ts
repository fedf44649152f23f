import type { IndexRow } from './index-row.ts'
import { type Plan, statusNames } from './plan-query.ts'
import { comparePositions, type Position, positionOf } from './position.ts'
import type { Segment } from './segment.ts'
import type { Selection } from './select-rows.ts'

/** A row with its place in the list. */
export interface PlacedRow {
  readonly row: IndexRow
  readonly position: Position
}

/** What a page is cut from the list by. */
export interface Cut {
  readonly plan: Plan
  /** Null for the first page. */
  readonly after: Position | null
  readonly count: number
}

/** The first `count` selected rows of a segment after a position, in the order that the plan asks for. */
export function pageRows(segment: Segment, selection: Selection, { plan, after, count }: Cut): PlacedRow[] {
  const { sort } = plan.query
  if (sort === 'relevance') return pageByRelevance(segment, selection, { plan, after, count })
  const { verdicts } = selection
  const order = segment.order(sort)
  const placed: PlacedRow[] = []
  for (let at = after ? firstAfter(segment, order, { sort, after }) : 0; at < order.length; at++) {
    const ordinal = order[at] ?? 0
    const row = segment.rows[ordinal]
    if (verdicts[ordinal] !== 1 || !row) continue
    placed.push({ row, position: positionOf(row, sort) })
    if (placed.length === count) break
  }
  return placed
}

/** Place in the order of the first row behind a position. */
function firstAfter(
  segment: Segment,
  order: Int32Array,
  { sort, after }: { sort: 'number' | 'issued' | 'effective'; after: Position },
): number {
  let low = 0
  let high = order.length
  while (low < high) {
    const middle = (low + high) >> 1
    const row = segment.rows[order[middle] ?? 0]
    if (row && comparePositions(positionOf(row, sort), after) <= 0) low = middle + 1
    else high = middle
  }
  return low
}

/** Scores are few, so rows are dealt by score in the order of numbers instead of being sorted. */
function pageByRelevance(
  segment: Segment,
  { verdicts, statuses }: Selection,
  { plan, after, count }: Cut,
): PlacedRow[] {
  const scores = scoreRows(segment, plan)
  const piles: PlacedRow[][] = []
  for (const ordinal of segment.order('number')) {
    const row = segment.rows[ordinal]
    if (verdicts[ordinal] !== 1 || !row) continue
    const score = 2 * (scores[ordinal] ?? 0) + (isCurrent[statuses[ordinal] ?? 0] ?? 0)
    const pile = piles[score] ?? []
    piles[score] = pile
    if (pile.length === count) continue
    const position = positionOf(row, 'relevance', score)
    if (!after || comparePositions(position, after) > 0) pile.push({ row, position })
  }
  return piles.reverse().flat().slice(0, count)
}

/** Among equals, those that one may still use come first. */
const isCurrent = statusNames.map(name => (['upcoming', 'in-force', 'partly-replaced'].includes(name) ? 1 : 0))

/** How well each row answers the text, best 6: its number, then its title; being it, beginning so, containing it. */
function scoreRows(segment: Segment, { whole }: Plan): Uint8Array {
  const scores = new Uint8Array(segment.rows.length)
  if (whole.word !== '') segment.words.rate(whole.word, scores, 1)
  if (whole.key !== '') segment.keys.rate(whole.key, scores, 4)
  return scores
}
