import type { RuleSample } from '../check-report.ts'
import type { RuleComparison } from './report-comparison.ts'

/** What a sample is known by: its cells, or for a table as a whole its reason. */
function keyOf({ values, message }: RuleSample): string {
  const cells = Object.entries(values)
  return JSON.stringify(cells.length > 0 ? cells : message)
}

/** Samples that are new, gone and remaining; one that occurs more often than before is new as often. */
export function compareSamples(
  earlier: readonly RuleSample[],
  later: readonly RuleSample[],
): Omit<RuleComparison['samples'], 'isWhole'> {
  const taken = takeAway(later, earlier)
  const { rest: gone } = takeAway(earlier, later)
  return { new: taken.rest, gone, remaining: taken.found }
}

/** Parts samples into those that others have too, each as often as they, and the rest. */
function takeAway(samples: readonly RuleSample[], others: readonly RuleSample[]) {
  const counts = new Map<string, number>()
  for (const other of others) counts.set(keyOf(other), (counts.get(keyOf(other)) ?? 0) + 1)
  const found: RuleSample[] = []
  const rest: RuleSample[] = []
  for (const sample of samples) {
    const count = counts.get(keyOf(sample)) ?? 0
    counts.set(keyOf(sample), count - 1)
    ;(count > 0 ? found : rest).push(sample)
  }
  return { found, rest }
}
