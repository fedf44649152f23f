import { numberKey } from '@biaochi/core/number/normalise.ts'
import {
  eachEdge,
  isReplacing,
  replacementsOf,
  type Statement,
  type Surroundings,
} from '@biaochi/core/registry/edges.ts'
import type { StandardRecord } from '@biaochi/core/registry/standard.ts'
import type { Replacement } from '@biaochi/core/registry/status.ts'
import type { IndexRow } from './index-row.ts'

/** Rows by everything that they can be asked for by, and statements of relations by what they point at. */
export class Lookups {
  readonly byId = new Map<string, IndexRow>()
  readonly #byKey = new Map<string, IndexRow[]>()
  readonly #byDualKey = new Map<string, IndexRow[]>()
  readonly #bySlug = new Map<string, IndexRow[]>()
  readonly #bySeries = new Map<string, IndexRow[]>()
  readonly #bySerial = new Map<string, IndexRow[]>()
  readonly #byFramework = new Map<string, IndexRow[]>()
  readonly #statements = new Map<string, Statement[]>()
  /** Keys of targets: many relations name the same number, and reading one is the dear part. */
  readonly #targetKeys = new Map<string, string>()

  add(row: IndexRow): void {
    this.byId.set(row.id, row)
    for (const [map, key] of this.#places(row)) insert(map, key, row)
    for (const relation of row.record.relations) {
      push(this.#statements, this.#keyOf(relation.target), { record: row.record, relation })
    }
  }

  remove(row: IndexRow): void {
    this.byId.delete(row.id)
    for (const [map, key] of this.#places(row)) drop(map, key, known => known === row)
    for (const relation of row.record.relations) {
      drop(this.#statements, this.#keyOf(relation.target), statement => statement.record === row.record)
    }
  }

  /** Rows that carry a number: those whose own it is before those that only print it beside theirs. */
  carriers(key: string): readonly IndexRow[] {
    return [...this.owners(key), ...(this.#byDualKey.get(key) ?? [])]
  }

  /** Rows whose own number it is. */
  owners(key: string): readonly IndexRow[] {
    return this.#byKey.get(key) ?? []
  }

  atSlug(slug: string): readonly IndexRow[] {
    return this.#bySlug.get(slug) ?? []
  }

  inSeries(series: string): readonly IndexRow[] {
    return this.#bySeries.get(series) ?? []
  }

  withSerial(serial: string): readonly IndexRow[] {
    return this.#bySerial.get(serial) ?? []
  }

  inFramework(framework: string): readonly IndexRow[] {
    return this.#byFramework.get(framework) ?? []
  }

  /** Statements of other records about a row, and the registry to look their other ends up in. */
  around(row: IndexRow): Surroundings {
    const incoming = row.keys
      .flatMap(key => this.#statements.get(key) ?? [])
      .filter(statement => statement.record !== row.record)
    return { incoming, find: number => this.#find(number) }
  }

  /** The standards that replace a row, for its status. */
  replacements(row: IndexRow): Replacement[] {
    const { incoming, find } = this.around(row)
    const stated = row.record.relations.filter(relation => isReplacing(relation.type))
    const named = incoming.filter(({ relation }) => isReplacing(relation.type))
    if (stated.length === 0 && named.length === 0) return []
    return replacementsOf({ ...row.record, relations: stated }, { incoming: named, find })
  }

  /** Rows whose status may hang on a row: itself, and both ends of its replacements. */
  touchedBy(row: IndexRow): IndexRow[] {
    const ends = eachEdge(row.record, this.around(row)).filter(edge => isReplacing(edge.type))
    return [row, ...ends.flatMap(edge => (edge.record ? (this.byId.get(edge.record.id) ?? []) : []))]
  }

  #find(number: string): StandardRecord | null {
    return this.owners(this.#keyOf(number))[0]?.record ?? null
  }

  #keyOf(target: string): string {
    const known = this.#targetKeys.get(target)
    if (known !== undefined) return known
    const key = numberKey(target)
    this.#targetKeys.set(target, key)
    return key
  }

  *#places(row: IndexRow): Generator<[Map<string, IndexRow[]>, string]> {
    for (const key of row.keys) yield [this.#byKey, key]
    for (const key of row.dualKeys) yield [this.#byDualKey, key]
    for (const slug of row.slugs) yield [this.#bySlug, slug]
    for (const series of row.series) yield [this.#bySeries, series]
    for (const serial of row.serials) yield [this.#bySerial, serial]
    for (const framework of new Set(row.record.placements.map(each => each.framework)))
      yield [this.#byFramework, framework]
  }
}

/** Ids are sortable by time, so that of two records with one number the older stands first, whichever changed last. */
function insert(map: Map<string, IndexRow[]>, key: string, row: IndexRow): void {
  push(map, key, row)
  const rows = map.get(key)
  if (rows && rows.length > 1) rows.sort((a, b) => (a.id < b.id ? -1 : 1))
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
