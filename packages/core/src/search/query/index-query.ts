import type { Finding } from '../../finding.ts'
import type { Day } from '../../registry/date.ts'

/** A question to an index. Values of one facet are alternatives; different facets must all hold. */
export interface IndexQuery {
  /** All its terms must occur: words, runs of Chinese characters, numbers or fragments of them; empty for all. */
  readonly text: string
  readonly asOf: Day
  /** Values to narrow by. */
  readonly choice: Readonly<Record<string, readonly string[]>>
  /** Facets to count. */
  readonly facets: readonly string[]
  /** Most values of a facet that are given; those with most documents, and the chosen ones that any has. */
  readonly facetLimit: number
  /** `relevance`; `order`: by the order of documents; else a column of days, latest first. */
  readonly sort: string
  /** 1 to 1000. */
  readonly limit: number
  /** Hits to leave out before the first one given, 0 to 10,000; after a cursor 0. */
  readonly offset: number
  /** Opaque, from the page before; null for the first page. */
  readonly cursor: string | null
}

/** A part of a text that is to be shown, with the matches in it. */
export interface MarkedText {
  readonly text: string
  /** Start and end of each match, in UTF-16 code units of `text`, in ascending order, not touching. */
  readonly marks: readonly (readonly [number, number])[]
}

/** A document that was found. */
export interface Hit {
  readonly id: string
  /** Texts by field; running texts that are long are cut around the first match. */
  readonly text: Readonly<Record<string, readonly MarkedText[]>>
  /** What the document stores. */
  readonly stored: unknown
  /** Value of the timeline on the day of the question; null where it has none. */
  readonly current: string | null
}

/** Counts of one facet. */
export interface FacetCounts {
  /** Most documents first. */
  readonly values: readonly { readonly value: string; readonly count: number }[]
  /** Values that were left out. */
  readonly more: number
}

/**
 * How a query that finds nothing was understood: traditional characters in simplified form, a slip of spelling, letters as
 * pinyin, letters as the pinyin initials of a title.
 */
export type CorrectionKind = 'simplified' | 'spelling' | 'pinyin' | 'initials'

/** The answer to a question. */
export interface IndexPage {
  /** Exact number of documents that match. */
  readonly total: number
  readonly hits: readonly Hit[]
  /** Exact counts of each facet, its own choice left out, so that alternatives stay visible. */
  readonly facets: Readonly<Record<string, FacetCounts>>
  /** Cursor of the next page; null when there is none. */
  readonly next: string | null
  /** A query that finds something, when this one finds nothing. */
  readonly didYouMean: string | null
  /** How that query came from this one; null when there is none. */
  readonly didYouMeanBy: CorrectionKind | null
  /** What of the question was left aside. */
  readonly findings: readonly Finding[]
}
