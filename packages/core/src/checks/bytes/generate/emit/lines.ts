import { type Decimal, readDecimal } from '../../../reference/decimal.ts'
import type { Lines } from '../runtime/numbers.ts'

/**
 * Intervals between points for the hot loop; null where they have too many digits for it. A point that is no number ends
 * the lines, as it does for the reference.
 */
export function linesOf(points: readonly (readonly [x: string, y: string])[]): Lines | null {
  const known: { x: Decimal; y: Decimal }[] = []
  for (const point of points) {
    const [x, y] = point.map(readDecimal)
    if (!x || !y) break
    known.push({ x, y })
  }
  const xScale = Math.max(0, ...known.map(({ x }) => x.scale))
  const yScale = Math.max(0, ...known.map(({ y }) => y.scale))
  const intervals: number[] = []
  for (const [index, high] of known.entries()) {
    const low = known[index - 1]
    if (!low) continue
    const [x0, x1, y0, y1] = [
      unitsAt(low.x, xScale),
      unitsAt(high.x, xScale),
      unitsAt(low.y, yScale),
      unitsAt(high.y, yScale),
    ]
    intervals.push(x0, x1, y0, y1 - y0)
  }
  const isShort = xScale <= 15 && yScale <= 15 && intervals.every(one => Math.abs(one) < 1e15)
  return isShort ? { xScale, yScale, intervals: Float64Array.from(intervals) } : null
}

function unitsAt({ units, scale }: Decimal, wanted: number): number {
  return Number(units * 10n ** BigInt(wanted - scale))
}
