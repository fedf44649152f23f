import type { Finding } from '../finding.ts'
import type { Day } from './date.ts'
import type { StandardClass, StandardRecord, Status, StatusName } from './standard.ts'

/** The dimensions a list of standards can be narrowed by; each becomes one facet and one parameter of the address. */
export type FacetName = 'status' | 'class' | 'area' | 'year' | 'organisation' | 'ics' | 'ccs' | 'confidence'

/** A question to the list of standards. Values of one facet are alternatives; different facets must all hold. */
export interface StandardQuery {
  /** Words of a title (all must occur) or a number in any spelling; empty for all. */
  readonly text: string
  readonly asOf: Day
  readonly facets: Partial<Readonly<Record<FacetName, readonly string[]>>>
  readonly sort: 'number' | 'issued' | 'effective' | 'relevance'
  /** 1 to 200. */
  readonly limit: number
  /** How many to leave out before the first one given, 0 to 10,000; absent: 0. */
  readonly offset?: number
  /** Opaque; from the page before. */
  readonly cursor: string | null
}

/** What a list shows of a standard. */
export interface StandardSummary {
  readonly id: string
  readonly slug: string
  /** Normal form, null for planned ones. */
  readonly number: string | null
  readonly titleZh: string | null
  readonly titleEn: string | null
  readonly class: StandardClass
  readonly status: StatusName
  readonly issued: string | null
  readonly effective: string | null
  readonly areas: readonly string[]
  readonly confidence: StandardRecord['confidence']
}

/** Start and end of each match, in UTF-16 code units, in ascending order, not touching. */
export type Marks = readonly (readonly [number, number])[]

/** A standard as a list shows it, with what of it the text of the question met. */
export interface ListedStandard extends StandardSummary {
  readonly marks: { readonly number: Marks; readonly titleZh: Marks; readonly titleEn: Marks }
  /** The part of the abstract with a match; null where nothing of it matched. */
  readonly excerpt: { readonly text: string; readonly marks: Marks } | null
}

export interface FacetCount {
  readonly value: string
  readonly count: number
}

/** One page of a list, with the exact total and the count behind every facet value. */
export interface StandardPage {
  readonly total: number
  readonly items: readonly ListedStandard[]
  /** Counts of each facet, its own choice left out, so that alternatives stay visible. */
  readonly facets: Readonly<Record<FacetName, readonly FacetCount[]>>
  readonly next: string | null
  /** A text that finds something, near one that finds nothing; null when there is none. */
  readonly didYouMean: string | null
  /** How that text came from the one asked for; null when there is none. */
  readonly didYouMeanBy: 'simplified' | 'spelling' | 'pinyin' | 'initials' | null
  /** What of the text was left aside. */
  readonly findings: readonly Finding[]
}

/** A relation with the other end looked up in the registry. */
export interface ResolvedRelation {
  readonly type: import('./standard.ts').RelationType
  /** `out`: this record names the other. `in`: the other names this one. */
  readonly direction: 'out' | 'in'
  readonly number: string
  readonly degree: import('./standard.ts').AdoptionDegree | null
  readonly from: string | null
  readonly note: string | null
  /** Null when the registry does not know the number: shown as text, never as valid. */
  readonly standard: StandardSummary | null
}

/** A standard with everything its page shows. */
export interface StandardView {
  readonly record: StandardRecord
  readonly slug: string
  readonly asOf: Day
  readonly status: Status
  readonly relations: readonly ResolvedRelation[]
  /** From the oldest predecessor to the newest successor, this record included; branches flattened in date order. */
  readonly chain: readonly StandardSummary[]
  /** Other records that carry one of its numbers. */
  readonly duplicates: readonly StandardSummary[]
  /** Changes of the record, newest first. */
  readonly history: readonly HistoryEntry[]
}

export interface HistoryEntry {
  readonly seq: number
  /** ISO 8601 instant, UTC. */
  readonly at: string
  readonly action: string
  readonly reason: string | null
  readonly changes: readonly { readonly field: string; readonly before: string | null; readonly after: string | null }[]
}
