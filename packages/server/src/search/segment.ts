import type { Day } from '@biaochi/core/registry/date.ts'
import { FacetColumn } from './facet-column.ts'
import type { FacetDictionary } from './facet-dictionary.ts'
import { foldKey, foldText } from './fold-text.ts'
import type { IndexRow, StoredFacet } from './index-row.ts'
import { comparePositions, positionOf } from './position.ts'
import { TextColumn } from './text-column.ts'

/** Facets kept in columns; status is computed for the day of the question. */
export const storedFacets: readonly StoredFacet[] = [
  'class',
  'area',
  'year',
  'organisation',
  'ics',
  'ccs',
  'confidence',
]

/** Dictionaries of all facets, shared by the segments so that their counts add up. */
export type FacetDictionaries = Readonly<Record<StoredFacet, FacetDictionary>>

/** Tells the ordinal of a row's status as of a day. */
export type StatusCode = (row: IndexRow, day: Day) => number

/** How many days' statuses a segment remembers: a list, its facets and a comparison need two. */
const rememberedDays = 8

/** Rows as columns. Rows don't change; one that was superseded is struck out. */
export class Segment {
  readonly rows: readonly IndexRow[]
  /** 1 for a row that counts. */
  readonly alive: Uint8Array
  readonly facets: Readonly<Record<StoredFacet, FacetColumn>>
  #words: TextColumn | null = null
  #keys: TextColumn | null = null
  readonly #orders = new Map<string, Int32Array>()
  readonly #statuses = new Map<Day, Uint8Array>()

  constructor(rows: readonly IndexRow[], dictionaries: FacetDictionaries) {
    this.rows = rows
    this.alive = new Uint8Array(rows.length).fill(1)
    const column = (facet: StoredFacet) =>
      new FacetColumn(
        rows.map(row => row.facets[facet]),
        dictionaries[facet],
      )
    this.facets = {
      class: column('class'),
      area: column('area'),
      year: column('year'),
      organisation: column('organisation'),
      ics: column('ics'),
      ccs: column('ccs'),
      confidence: column('confidence'),
    }
  }

  /** Titles and numbers, folded; made for the first query with a text. */
  get words(): TextColumn {
    this.#words ??= new TextColumn(this.rows.map(wordsOf))
    return this.#words
  }

  /** Look-up keys of numbers, made by `foldKey`; made for the first query with a text. */
  get keys(): TextColumn {
    this.#keys ??= new TextColumn(this.rows.map(row => [...row.keys, ...row.dualKeys].map(foldKey)))
    return this.#keys
  }

  /** Row ordinals in the order of a list; relevance falls back to the order of numbers. */
  order(sort: 'number' | 'issued' | 'effective'): Int32Array {
    const known = this.#orders.get(sort)
    if (known) return known
    const positions = this.rows.map(row => positionOf(row, sort))
    const order = Int32Array.from(positions.keys()).sort((a, b) => {
      const [left, right] = [positions[a], positions[b]]
      return left && right ? comparePositions(left, right) : 0
    })
    this.#orders.set(sort, order)
    return order
  }

  /** Status ordinals of all rows as of a day. */
  statuses(day: Day, code: StatusCode): Uint8Array {
    const known = this.#statuses.get(day)
    if (known) return known
    const column = Uint8Array.from(this.rows, row => code(row, day))
    const oldest = this.#statuses.keys().next()
    if (this.#statuses.size >= rememberedDays && !oldest.done) this.#statuses.delete(oldest.value)
    this.#statuses.set(day, column)
    return column
  }

  /** Computes the status of one row again on every remembered day, because another record's relation to it changed. */
  reconsider(ordinal: number, code: StatusCode): void {
    const row = this.rows[ordinal]
    if (!row) return
    for (const [day, column] of this.#statuses) column[ordinal] = code(row, day)
  }
}

function wordsOf(row: IndexRow): string[] {
  const { titleZh, titleEn, numbers } = row.record
  return [titleZh ?? '', titleEn ?? '', ...numbers.map(entry => entry.normal)].map(foldText)
}
