import type { FacetColumn } from '../segment/facet-column.ts'
import type { Hits } from './hits.ts'

/** A facet by which a question narrows, in one segment. */
export interface Narrowing {
  readonly name: string
  readonly column: FacetColumn
  /** For each set of values 1 when it has a chosen one. */
  readonly flags: Uint8Array
}

/** What was left out of the hits because of one facet alone: its alternatives are counted over them too. */
export type NearHits = ReadonlyMap<string, Int32Array>

/** Drops the dead documents. */
export function dropDead(hits: Hits, dead: Uint8Array): void {
  const { documents, weights } = hits
  let kept = 0
  for (let at = 0; at < hits.count; at++) {
    const document = documents[at] ?? 0
    if (dead[document]) continue
    documents[kept] = document
    weights[kept++] = weights[at] ?? 0
  }
  hits.count = kept
}

/** Keeps the hits that have a chosen value in every facet, and gives those that lack it in one facet only. */
export function narrowHits(hits: Hits, narrowings: readonly Narrowing[]): NearHits {
  if (narrowings.length === 0) return new Map()
  const { documents, weights } = hits
  const near = narrowings.map(() => new Int32Array(hits.count))
  const nearCounts = narrowings.map(() => 0)
  let kept = 0
  for (let at = 0; at < hits.count; at++) {
    const document = documents[at] ?? 0
    const failed = failedFacet(document, narrowings)
    if (failed === none) {
      documents[kept] = document
      weights[kept++] = weights[at] ?? 0
    } else if (failed !== several) {
      const count = nearCounts[failed] ?? 0
      const list = near[failed]
      if (list) list[count] = document
      nearCounts[failed] = count + 1
    }
  }
  hits.count = kept
  return new Map(narrowings.map(({ name }, at) => [name, (near[at] ?? new Int32Array(0)).subarray(0, nearCounts[at])]))
}

const none = -1
const several = -2

function failedFacet(document: number, narrowings: readonly Narrowing[]): number {
  let failed = none
  for (let at = 0; at < narrowings.length; at++) {
    const narrowing = narrowings[at]
    if (!narrowing || narrowing.flags[narrowing.column.sets[document] ?? 0]) continue
    if (failed !== none) return several
    failed = at
  }
  return failed
}
