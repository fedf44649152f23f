import type { FacetName } from '@biaochi/core/registry/query.ts'
import type { FacetColumn } from './facet-column.ts'
import type { StoredFacet } from './index-row.ts'
import { type Plan, statusNames } from './plan-query.ts'
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

/** What a plan makes of the rows of a segment. */
export interface Selection {
  /** 0: left out. 1: selected. 2 and more: left out by one facet alone, whose place in `facetNames` is two less. */
  readonly verdicts: Uint8Array
  /** Status ordinals on the day of the question. */
  readonly statuses: Uint8Array
}

const out = 0
const selected = 1
const facetNames: readonly FacetName[] = ['status', ...storedFacets]
const verdictOf = (facet: FacetName) => facetNames.indexOf(facet) + 2

/**
 * Selects the rows of a segment that a plan asks for and adds them to the tally. A row that only one facet rules out
 * still counts for that facet, so that its other values stay on offer. Everything goes column by column, which is what
 * makes it quick.
 */
export function selectRows(
  segment: Segment,
  plan: Plan,
  { tally, code }: { tally: Tally; code: StatusCode },
): Selection {
  const statuses = segment.statuses(plan.query.asOf, code)
  const verdicts = matchText(segment, plan)
  if (plan.statusChoice) barByStatus(verdicts, statuses, plan.statusChoice)
  for (const [facet, flags] of plan.choice)
    barByFacet(verdicts, segment.facets[facet], { flags, bar: verdictOf(facet) })
  for (const verdict of verdicts) if (verdict === selected) tally.total++
  countStatuses(verdicts, statuses, tally.counts.status)
  for (const facet of storedFacets) segment.facets[facet].count(verdicts, verdictOf(facet), tally.counts[facet])
  return { verdicts, statuses }
}

/** Selects the rows that count and whose titles and numbers answer the text. */
function matchText(segment: Segment, { terms, whole }: Plan): Uint8Array {
  const [first, ...others] = terms
  if (!first) return segment.alive.slice()
  const hits = new Uint8Array(segment.rows.length)
  segment.words.mark(first.word, hits)
  if (first.key) segment.keys.mark(first.key, hits)
  for (const { word, key } of others) {
    for (let row = 0; row < hits.length; row++) {
      if (hits[row] && !segment.words.has(row, word) && !(key && segment.keys.has(row, key))) hits[row] = out
    }
  }
  if (others.length > 0 && whole.key) segment.keys.mark(whole.key, hits)
  for (let row = 0; row < hits.length; row++) if (!segment.alive[row]) hits[row] = out
  return hits
}

function barByStatus(verdicts: Uint8Array, statuses: Uint8Array, flags: Uint8Array): void {
  const bar = verdictOf('status')
  for (let row = 0; row < verdicts.length; row++) {
    if (verdicts[row] && !flags[statuses[row] ?? 0]) verdicts[row] = bar
  }
}

function barByFacet(
  verdicts: Uint8Array,
  column: FacetColumn,
  { flags, bar }: { flags: Uint8Array; bar: number },
): void {
  for (let row = 0; row < verdicts.length; row++) {
    const verdict = verdicts[row] ?? out
    if (verdict !== out && !column.meets(row, flags)) verdicts[row] = verdict === selected ? bar : out
  }
}

function countStatuses(verdicts: Uint8Array, statuses: Uint8Array, counts: Int32Array): void {
  const bar = verdictOf('status')
  for (let row = 0; row < verdicts.length; row++) {
    const status = statuses[row] ?? 0
    if (verdicts[row] === selected || verdicts[row] === bar) counts[status] = (counts[status] ?? 0) + 1
  }
}
