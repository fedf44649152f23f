import { numberKey } from '@biaochi/core/number/normalise.ts'
import type { Relation } from '@biaochi/core/registry/standard.ts'
import type { IndexRow } from './index-row.ts'

/** A relation with the row that states it. */
export interface Edge {
  readonly from: IndexRow
  readonly relation: Relation
}

/** Rows by everything that they can be asked for by, and relations by what they point at. */
export class Lookups {
  readonly byId = new Map<string, IndexRow>()
  readonly #byKey = new Map<string, IndexRow[]>()
  readonly #byDualKey = new Map<string, IndexRow[]>()
  readonly #bySlug = new Map<string, IndexRow[]>()
  readonly #bySeries = new Map<string, IndexRow[]>()
  readonly #bySerial = new Map<string, IndexRow[]>()
  readonly #edges = new Map<string, Edge[]>()

  add(row: IndexRow): void {
    this.byId.set(row.id, row)
    for (const [map, key] of this.#places(row)) push(map, key, row)
    for (const relation of row.record.relations) push(this.#edges, numberKey(relation.target), { from: row, relation })
  }

  remove(row: IndexRow): void {
    this.byId.delete(row.id)
    for (const [map, key] of this.#places(row)) drop(map, key, known => known === row)
    for (const relation of row.record.relations)
      drop(this.#edges, numberKey(relation.target), edge => edge.from === row)
  }

  /** Rows that carry a number: those whose own it is before those that only print it beside theirs. */
  carriers(key: string): readonly IndexRow[] {
    return [...this.owners(key), ...(this.#byDualKey.get(key) ?? [])]
  }

  /** Rows whose own number it is. */
  owners(key: string): readonly IndexRow[] {
    return this.#byKey.get(key) ?? []
  }

  /** Rows with this address; the oldest record first, ids being sortable by time. */
  atSlug(slug: string): readonly IndexRow[] {
    return this.#bySlug.get(slug) ?? []
  }

  inSeries(series: string): readonly IndexRow[] {
    return this.#bySeries.get(series) ?? []
  }

  /** Rows whose serial is this run of digits, whatever the code before it. */
  withSerial(serial: string): readonly IndexRow[] {
    return this.#bySerial.get(serial) ?? []
  }

  /** Relations of other rows to one of a row's own numbers. */
  edgesTo(row: IndexRow): Edge[] {
    return row.keys.flatMap(key => this.#edges.get(key) ?? []).filter(edge => edge.from !== row)
  }

  *#places(row: IndexRow): Generator<[Map<string, IndexRow[]>, string]> {
    for (const key of row.keys) yield [this.#byKey, key]
    for (const key of row.dualKeys) yield [this.#byDualKey, key]
    for (const slug of row.slugs) yield [this.#bySlug, slug]
    for (const series of row.series) {
      yield [this.#bySeries, series]
      yield [this.#bySerial, serialIn(series)]
    }
  }
}

/** The serial in the name of a series. */
export function serialIn(series: string): string {
  return series.split('|')[2] ?? ''
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}

function drop<T>(map: Map<string, T[]>, key: string, isGone: (value: T) => boolean): void {
  const left = map.get(key)?.filter(value => !isGone(value)) ?? []
  if (left.length > 0) map.set(key, left)
  else map.delete(key)
}
