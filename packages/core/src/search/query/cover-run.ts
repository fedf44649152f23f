/**
 * Chooses pairs of neighbours that together have every character of a run, with the least postings to walk: a run
 * stands contiguously exactly where they stand at their distances. `counts[i]` is the number of documents with the
 * characters `i` and `i + 1`. Gives the chosen `i`, the last one first.
 */
export function coverRun(counts: readonly number[]): number[] {
  // costs[i]: least postings of a choice that has the characters 0 to i + 1 and ends with pair i; before[i]: its pair before.
  const costs: number[] = []
  const before: number[] = []
  counts.forEach((count, at) => {
    const previous = cheaper(at - 1, at - 2, costs)
    before.push(at === 0 ? -1 : previous)
    costs.push(count + (at === 0 ? 0 : (costs[previous] ?? Number.POSITIVE_INFINITY)))
  })
  const chosen: number[] = []
  for (let at = counts.length - 1; at >= 0; at = before[at] ?? -1) chosen.push(at)
  return chosen
}

function cheaper(a: number, b: number, costs: readonly number[]): number {
  const [costA, costB] = [costs[a] ?? Number.POSITIVE_INFINITY, costs[b] ?? Number.POSITIVE_INFINITY]
  return costB < costA ? b : a
}
