import type { Day } from '@biaochi/core/registry/date.ts'
import type { Status } from '@biaochi/core/registry/standard.ts'
import { type Replacement, statusOf } from '@biaochi/core/registry/status.ts'
import { FacetDictionary } from './facet-dictionary.ts'
import type { IndexRow } from './index-row.ts'
import { Lookups } from './lookups.ts'
import { statusNames } from './plan-query.ts'
import { type FacetDictionaries, Segment } from './segment.ts'

/** Changed rows kept beside the large segment before everything is put together anew. */
const largestDelta = 2000

/** All rows of the index: a large segment that stays, and a small one with what has changed since. */
export class RowSet {
  readonly lookups = new Lookups()
  readonly dictionaries: FacetDictionaries = {
    class: new FacetDictionary(),
    area: new FacetDictionary(),
    year: new FacetDictionary(),
    organisation: new FacetDictionary(),
    ics: new FacetDictionary(),
    ccs: new FacetDictionary(),
    confidence: new FacetDictionary(),
  }
  #base: Segment
  #delta: Segment
  /** Where the rows of the large segment stand in it. */
  #ordinals = new Map<IndexRow, number>()
  readonly #replacements = new Map<IndexRow, readonly Replacement[]>()

  constructor(rows: readonly IndexRow[]) {
    for (const row of rows) this.lookups.add(row)
    this.#base = new Segment(rows, this.dictionaries)
    this.#delta = new Segment([], this.dictionaries)
    this.#numberBase()
  }

  get segments(): readonly Segment[] {
    return this.#delta.rows.length > 0 ? [this.#base, this.#delta] : [this.#base]
  }

  /** Puts changed rows in the place of those with the same ids; rows of `gone` ids leave. */
  replace(changed: readonly IndexRow[], gone: readonly string[]): void {
    const touched = new Set<IndexRow>()
    const touch = (row: IndexRow) => {
      for (const each of this.lookups.touchedBy(row)) touched.add(each)
    }
    const old = [...changed.map(row => row.id), ...gone].flatMap(id => this.lookups.byId.get(id) ?? [])
    for (const row of old) touch(row)
    for (const row of old) this.#strike(row)
    for (const row of changed) this.lookups.add(row)
    for (const row of changed) touch(row)
    this.#replacements.clear()
    this.#put([...this.#delta.rows.filter(row => this.lookups.byId.get(row.id) === row), ...changed])
    for (const row of touched) {
      const ordinal = this.#ordinals.get(row)
      if (ordinal !== undefined) this.#base.reconsider(ordinal, this.statusCode)
    }
  }

  status(row: IndexRow, day: Day): Status {
    let known = this.#replacements.get(row)
    if (!known) {
      known = this.lookups.replacements(row)
      this.#replacements.set(row, known)
    }
    return statusOf(row.record, day, known)
  }

  /** Ordinal of the status of a row, see `statusNames`. */
  readonly statusCode = (row: IndexRow, day: Day): number => statusNames.indexOf(this.status(row, day).name)

  #strike(row: IndexRow): void {
    this.lookups.remove(row)
    const ordinal = this.#ordinals.get(row)
    if (ordinal !== undefined) this.#base.alive[ordinal] = 0
    this.#ordinals.delete(row)
  }

  #put(delta: readonly IndexRow[]): void {
    if (delta.length <= largestDelta) {
      this.#delta = new Segment(delta, this.dictionaries)
      return
    }
    this.#base = new Segment([...this.lookups.byId.values()], this.dictionaries)
    this.#delta = new Segment([], this.dictionaries)
    this.#numberBase()
  }

  #numberBase(): void {
    this.#ordinals = new Map(this.#base.rows.map((row, ordinal) => [row, ordinal]))
  }
}
