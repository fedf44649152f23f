import type { FacetColumn } from '../segment/facet-column.ts'

/** Most combinations of sets in a group: they have to fit 16 bits. */
const mostCombinations = 0x10000
/** Fewer documents are counted facet by facet: going through the combinations would take longer. */
const fewDocuments = 20_000

/** How many documents have each set of a facet. */
export type TakeCounts = (name: string, bySet: Uint32Array) => void

/**
 * Facets of a segment that are counted together: a document has one combination of their sets, and counting that takes
 * as long as counting one facet.
 */
class FacetGroup {
  readonly #members: { readonly name: string; readonly column: FacetColumn }[] = []
  #combinations = 1
  #column: Uint16Array | null = null

  /** Adds a facet; false when there would be too many combinations. */
  add(name: string, column: FacetColumn): boolean {
    if (this.#members.length > 0 && this.#combinations * column.setCount > mostCombinations) return false
    this.#members.push({ name, column })
    this.#combinations *= column.setCount
    return true
  }

  count(documents: Int32Array, take: TakeCounts): void {
    if (this.#members.length === 1 || documents.length < fewDocuments) {
      for (const { name, column } of this.#members) take(name, countSets(column.sets, column.setCount, documents))
      return
    }
    this.#column ??= this.#combine()
    const counts = countSets(this.#column, this.#combinations, documents)
    let step = 1
    for (const { name, column } of this.#members) {
      const bySet = new Uint32Array(column.setCount)
      for (let combination = 0; combination < counts.length; combination++) {
        const set = Math.floor(combination / step) % column.setCount
        bySet[set] = (bySet[set] ?? 0) + (counts[combination] ?? 0)
      }
      take(name, bySet)
      step *= column.setCount
    }
  }

  /** The combination of each document: the set of the first facet is its lowest part. */
  #combine(): Uint16Array {
    const combined = new Uint16Array(this.#members[0]?.column.sets.length ?? 0)
    let step = 1
    for (const { column } of this.#members) {
      const { sets } = column
      for (let document = 0; document < combined.length; document++) {
        combined[document] = (combined[document] ?? 0) + (sets[document] ?? 0) * step
      }
      step *= column.setCount
    }
    return combined
  }
}

/** Facets of a segment, ready to be counted over any of its documents. */
export class FacetGroups {
  readonly #groups: FacetGroup[] = []

  /** Facets with few sets come together. */
  constructor(facets: ReadonlyMap<string, FacetColumn>) {
    const byCount = [...facets].sort(([, a], [, b]) => a.setCount - b.setCount)
    for (const [name, column] of byCount) {
      if (this.#groups.at(-1)?.add(name, column)) continue
      const group = new FacetGroup()
      group.add(name, column)
      this.#groups.push(group)
    }
  }

  /** Counts the sets of every facet. */
  count(documents: Int32Array, take: TakeCounts): void {
    for (const group of this.#groups) group.count(documents, take)
  }
}

/** How many of the documents have each set. */
export function countSets(sets: FacetColumn['sets'], setCount: number, documents: Int32Array): Uint32Array {
  const counts = new Uint32Array(setCount)
  for (let at = 0; at < documents.length; at++) {
    const set = sets[documents[at] ?? 0] ?? 0
    counts[set] = (counts[set] ?? 0) + 1
  }
  return counts
}
