import type { FacetName } from '@biaochi/core/registry/query.ts'
import type { StoredFacet } from './index-row.ts'
import { type Plan, statusNames, type Term } from './plan-query.ts'
import { type FacetDictionaries, type Segment, type StatusCode, storedFacets } from './segment.ts'

/** Counts of every facet by ordinal, and of all rows that were selected. */
export interface Tally {
  total: number
  readonly counts: Readonly<Record<FacetName, Int32Array>>
}

/** A tally at zero. */
export function newTally(dictionaries: FacetDictionaries): Tally {
  const zeros = (facet: StoredFacet) => new Int32Array(dictionaries[facet].values.length)
  return {
    total: 0,
    counts: {
      status: new Int32Array(statusNames.length),
      class: zeros('class'),
      area: zeros('area'),
      year: zeros('year'),
      organisation: zeros('organisation'),
      ics: zeros('ics'),
      ccs: zeros('ccs'),
      confidence: zeros('confidence'),
    },
  }
}

/** What a plan selects of a segment. */
export interface Selection {
  /** 1 for a selected row. */
  readonly selected: Uint8Array
  /** Status ordinals on the day of the question. */
  readonly statuses: Uint8Array
}

/**
 * Selects the rows of a segment that a plan asks for and adds them to the tally. A row that only one facet rules out still
 * counts for that facet, so that its other values stay on offer.
 */
export function selectRows(
  segment: Segment,
  plan: Plan,
  { tally, code }: { tally: Tally; code: StatusCode },
): Selection {
  const hits = matchText(segment, plan)
  const statuses = segment.statuses(plan.query.asOf, code)
  const chosen = [...plan.choice]
  const selected = new Uint8Array(segment.rows.length)
  for (let row = 0; row < selected.length; row++) {
    if (!segment.alive[row] || (hits && !hits[row])) continue
    const status = statuses[row] ?? 0
    let barred: FacetName | null = plan.statusChoice && !plan.statusChoice[status] ? 'status' : null
    let bars = barred ? 1 : 0
    for (const [facet, flags] of chosen) {
      if (segment.facets[facet].meets(row, flags)) continue
      barred = facet
      if (++bars > 1) break
    }
    if (bars > 1) continue
    if (bars === 0) {
      selected[row] = 1
      tally.total++
    }
    countRow(segment, { row, status, barred }, tally)
  }
  return { selected, statuses }
}

function countRow(
  segment: Segment,
  { row, status, barred }: { row: number; status: number; barred: FacetName | null },
  { counts }: Tally,
): void {
  if (barred === null || barred === 'status') counts.status[status] = (counts.status[status] ?? 0) + 1
  for (const facet of storedFacets) {
    if (barred === null || barred === facet) segment.facets[facet].count(row, counts[facet])
  }
}

/** Flags the rows whose titles and numbers answer the text; null when there is none, which all do. */
function matchText(segment: Segment, { terms, whole }: Plan): Uint8Array | null {
  const [first, ...others] = terms
  if (!first) return null
  const hits = new Uint8Array(segment.rows.length)
  segment.words.mark(first.word, hits)
  if (first.key) segment.keys.mark(first.key, hits)
  for (const term of others) {
    for (let row = 0; row < hits.length; row++) if (hits[row] && !hasTerm(segment, row, term)) hits[row] = 0
  }
  if (others.length > 0 && whole.key) segment.keys.mark(whole.key, hits)
  return hits
}

function hasTerm(segment: Segment, row: number, term: Term): boolean {
  return segment.words.has(row, term.word) || (term.key !== '' && segment.keys.has(row, term.key))
}
