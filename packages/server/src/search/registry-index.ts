import type { DatedStandard } from '@biaochi/core/registry/coverage.ts'
import type { Day } from '@biaochi/core/registry/date.ts'
import type { StandardPage, StandardQuery, StandardSummary, StandardView } from '@biaochi/core/registry/query.ts'
import type { Suggestion } from '@biaochi/core/search/query/suggest.ts'
import type { recordFacets } from './registry-document.ts'

/** A record that completes what is being typed, and by what of it. */
export interface SuggestedStandard extends StandardSummary {
  readonly by: Suggestion['by']
}

/** The first of the records that a text finds. */
export interface FoundStandards extends Pick<StandardPage, 'didYouMean' | 'didYouMeanBy'> {
  readonly items: readonly StandardSummary[]
}

/** Which records are read one after the other. Values of one facet are alternatives; different facets must all hold. */
export interface RecordChoice {
  /** As in a list. */
  readonly text: string
  readonly asOf: Day
  readonly facets: Readonly<Partial<Record<(typeof recordFacets)[number] | 'status', readonly string[]>>>
}

/**
 * The reading side of the registry. It is disposable: made from the store, and brought to the store's last event before
 * every answer, so that an answer is never older than its question, whoever wrote.
 */
export interface RegistryIndex {
  /** One page of the records that the query asks for; null for a cursor that no such list gave. */
  list(query: StandardQuery): Promise<StandardPage | null>
  /** Every record that is asked for, whole, by number. */
  each(choice: RecordChoice): AsyncIterable<DatedStandard>
  /** Records that carry this very number, in any spelling and any role; several when numbers are doubled. */
  resolve(numberText: string, asOf: Day): Promise<readonly StandardSummary[]>
  /** The record at an address: the slug of any of its numbers, or its id. */
  bySlug(slug: string, asOf: Day): Promise<StandardSummary | null>
  get(id: string, asOf: Day): Promise<StandardSummary | null>
  /** At most `limit` records that the text finds, the best first, nothing counted. */
  find(text: string, asOf: Day, limit: number): Promise<FoundStandards>
  /** At most `limit` records whose number, title or pinyin begins with the text, for completion while typing. */
  suggest(text: string, asOf: Day, limit: number): Promise<readonly SuggestedStandard[]>
  /** Records of the same class, code, serial and part with another year, oldest first. */
  otherYears(numberText: string, asOf: Day): Promise<readonly StandardSummary[]>
  /** Records that say they replace a number, whether or not it is registered. */
  successors(numberText: string, asOf: Day): Promise<readonly StandardSummary[]>
  /** At most `limit` records whose numbers are spelt most like the text, nearest first. */
  nearest(numberText: string, asOf: Day, limit: number): Promise<readonly StandardSummary[]>
  /** Everything about the record at an address but its history; null when there is none. */
  show(slugOrId: string, asOf: Day): Promise<Omit<StandardView, 'history'> | null>
  /** Records by id; unknown ids are left out. */
  gather(ids: readonly string[], asOf: Day): Promise<ReadonlyMap<string, StandardSummary>>
  /** Records that state a relation with one of these look-up keys (`numberKey`), whole, by number. */
  naming(keys: readonly string[], asOf: Day): Promise<readonly DatedStandard[]>
  /** Records with a place in a framework, whole, by number: what its coverage is counted from. */
  placed(framework: string, asOf: Day): Promise<readonly DatedStandard[]>
  /** Event number of the store that an answer given now stands on; it reads no records. */
  position(): Promise<number>
  /** Makes the index anew from the store; gives the number of records in it. */
  rebuild(): Promise<number>
  /** Lets go of the files of the index. */
  close(): Promise<void>
}
