import type { MarkedText } from '@biaochi/core/search/query/index-query.ts'
import type { QueryTerm } from '@biaochi/core/search/query/query-term.ts'

/** The facets that every answer counts. */
export const facetNames = ['class', 'status', 'year', 'area'] as const

/** A question as every engine gets it: the text, and the terms it is taken apart into, the same for all. */
export interface BenchQuery {
  readonly kind: string
  readonly text: string
  readonly terms: readonly QueryTerm[]
}

/** What every engine answers: the twenty best with their matches marked, the exact total, and exact counts. */
export interface BenchAnswer {
  readonly total: number
  readonly hits: readonly BenchHit[]
  readonly facets: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/** A record that was found. */
export interface BenchHit {
  readonly id: string
  readonly title: MarkedText
  readonly stored: unknown
}

/** Something that answers questions, opened. */
export interface OpenEngine {
  answer(query: BenchQuery): Promise<BenchAnswer>
  /** Ids of all that match, for the comparison of engines; null when they are more than a thousand. */
  all(query: BenchQuery): Promise<readonly string[] | null>
  /** What completes a text while it is typed, for engines that can; gives how many there are. */
  suggest?(text: string): Promise<number>
  close(): Promise<void>
}

/** An engine under measurement. */
export interface BenchEngine {
  /** Builds its index of so many records, from nothing. */
  build(folder: string, records: number): Promise<void>
  open(folder: string): Promise<OpenEngine>
}

/** Hits of a page. */
export const pageSize = 20
/** More hits than this are compared by their total and counts only. */
export const mostCompared = 1000
/** The day that all questions are asked of. */
export const asOf = '2026-01-01'

/** The status of a record on that day: as the corpus makes it, all changes lie before. */
export function statusOf(columns: Readonly<Record<string, string>>): string {
  return columns.status ?? ''
}
