import type { FacetCount, FacetName, StandardPage } from '@biaochi/core/registry/query.ts'
import { type Plan, statusNames } from './plan-query.ts'
import type { FacetDictionaries } from './segment.ts'
import type { Tally } from './select-rows.ts'

/** Organisations and classifications run to thousands of values; what one narrows by stands among the first. */
const mostValues = 50
const long: readonly FacetName[] = ['organisation', 'ics', 'ccs']

/** The counts of all facets: the most frequent value first, years from the newest; chosen values are always there. */
export function countFacets(tally: Tally, dictionaries: FacetDictionaries, plan: Plan): StandardPage['facets'] {
  const count = (facet: FacetName) => {
    const values = facet === 'status' ? statusNames : dictionaries[facet].values
    const chosen = plan.query.facets[facet] ?? []
    const counts = values
      .map((value, ordinal): FacetCount => ({ value, count: tally.counts[facet][ordinal] ?? 0 }))
      .filter(({ value, count }) => count > 0 || chosen.includes(value))
      .sort(facet === 'year' ? byValue : byCount)
    if (!long.includes(facet) || counts.length <= mostValues) return counts
    return counts.filter(({ value }, place) => place < mostValues || chosen.includes(value))
  }
  return {
    status: count('status'),
    class: count('class'),
    area: count('area'),
    year: count('year'),
    organisation: count('organisation'),
    ics: count('ics'),
    ccs: count('ccs'),
    confidence: count('confidence'),
  }
}

function byCount(a: FacetCount, b: FacetCount): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1)
}

function byValue(a: FacetCount, b: FacetCount): number {
  return a.value < b.value ? 1 : -1
}
