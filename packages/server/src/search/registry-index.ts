import type { DatedStandard } from '@biaochi/core/registry/coverage.ts'
import type { Day } from '@biaochi/core/registry/date.ts'
import type { StandardPage, StandardQuery, StandardSummary, StandardView } from '@biaochi/core/registry/query.ts'

/**
 * The reading side of the registry. It is disposable: built from the store when it is first asked, and brought to the
 * store's last event before every answer, so that an answer is never older than its question, whoever wrote.
 */
export interface RegistryIndex {
  /** One page of the records that the query asks for; null for a cursor that no such list gave. */
  list(query: StandardQuery): Promise<StandardPage | null>
  /** Records that carry this very number, in any spelling and any role; several when numbers are doubled. */
  resolve(numberText: string, asOf: Day): Promise<readonly StandardSummary[]>
  /** The record at an address: the slug of any of its numbers, or its id. */
  bySlug(slug: string, asOf: Day): Promise<StandardSummary | null>
  get(id: string, asOf: Day): Promise<StandardSummary | null>
  /** At most `limit` records whose number or title begins with the text, numbers first; for completion while typing. */
  suggest(text: string, asOf: Day, limit: number): Promise<readonly StandardSummary[]>
  /** Records of the same class, code, serial and part with another year, oldest first. */
  otherYears(numberText: string, asOf: Day): Promise<readonly StandardSummary[]>
  /** At most `limit` records whose numbers are spelt most like the text, nearest first. */
  nearest(numberText: string, asOf: Day, limit: number): Promise<readonly StandardSummary[]>
  /** Everything about the record at an address but its history; null when there is none. */
  show(slugOrId: string, asOf: Day): Promise<Omit<StandardView, 'history'> | null>
  /** Records by id; unknown ids are left out. */
  gather(ids: readonly string[], asOf: Day): Promise<ReadonlyMap<string, StandardSummary>>
  /** Records with a place in a framework, whole, by number: what its coverage is counted from. */
  placed(framework: string, asOf: Day): Promise<readonly DatedStandard[]>
  /** Every record, whole, in no particular order: what targets are counted from. Read it at once, it is not a copy. */
  dated(asOf: Day): Promise<Iterable<DatedStandard>>
  /** Event number of the store that an answer given now stands on; cheap, it reads no records. */
  position(): Promise<number>
}
