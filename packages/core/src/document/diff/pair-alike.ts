import { risingPairs } from './align-sequence.ts'
import { overlap } from './match-clauses.ts'
import { LikenessIndex, likeness, sketchOf } from './sketch.ts'

/** What two things are paired by: only those of one kind are, and the more their texts have in common the sooner. */
export interface Alike {
  readonly kind: string
  readonly text: string
}

/** Pairs compared each with each; beyond it, through an index. */
const fewPairs = 900
const longText = 400

/**
 * Pairs things that are the same one, changed, of two sequences; both sides of the pairs rise. `least` is the share of text
 * they must have in common, 0 to 1.
 */
export function pairAlike(
  old: readonly Alike[],
  next: readonly Alike[],
  least = 0.3,
): readonly (readonly [number, number])[] {
  if (old.length === 0 || next.length === 0) return []
  return old.length * next.length <= fewPairs ? pairEach(old, next, least) : pairByIndex(old, next, least)
}

/** How alike two texts are, 0 to 1. */
export function textLikeness(one: string, other: string): number {
  if (one === other) return 1
  if (one.length > longText || other.length > longText) return likeness(sketchOf(one), sketchOf(other))
  return overlap(one, other)
}

/** The pairs whose likeness adds up to most. */
function pairEach(
  old: readonly Alike[],
  next: readonly Alike[],
  least: number,
): readonly (readonly [number, number])[] {
  const width = next.length + 1
  const scores = new Float64Array(old.length * next.length)
  const best = new Float64Array((old.length + 1) * width)
  for (let x = old.length - 1; x >= 0; x--) {
    for (let y = next.length - 1; y >= 0; y--) {
      const [one, other] = [old[x], next[y]]
      const score = one && other && one.kind === other.kind ? textLikeness(one.text, other.text) : 0
      scores[x * next.length + y] = score >= least ? score : 0
      const paired = score >= least ? score + (best[(x + 1) * width + y + 1] ?? 0) : 0
      best[x * width + y] = Math.max(paired, best[(x + 1) * width + y] ?? 0, best[x * width + y + 1] ?? 0)
    }
  }
  const pairs: [number, number][] = []
  for (let [x, y] = [0, 0]; x < old.length && y < next.length; ) {
    const score = scores[x * next.length + y] ?? 0
    const here = best[x * width + y] ?? 0
    if (score > 0 && here === score + (best[(x + 1) * width + y + 1] ?? 0)) pairs.push([x++, y++])
    else if (here === best[(x + 1) * width + y]) x++
    else y++
  }
  return pairs
}

function pairByIndex(
  old: readonly Alike[],
  next: readonly Alike[],
  least: number,
): readonly (readonly [number, number])[] {
  const index = new LikenessIndex(next.map(({ text }) => sketchOf(text)))
  const pairs: [number, number][] = []
  old.forEach(({ kind, text }, x) => {
    const found = index.like(sketchOf(text), least).find(({ at }) => next[at]?.kind === kind)
    if (found) pairs.push([x, found.at])
  })
  return risingPairs(pairs)
}
