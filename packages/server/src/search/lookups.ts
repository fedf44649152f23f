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
import { RowMap } from './row-map.ts'

/** Rows by everything that they can be asked for by, and statements of relations by what they point at. */
export class Lookups {
  readonly byId = new Map<string, IndexRow>()
  readonly #byKey = new RowMap()
  readonly #byDualKey = new RowMap()
  readonly #bySlug = new RowMap()
  readonly #byFramework = new Map<string, Set<IndexRow>>()
  /** By series and by serial; made when first asked for, since few questions need them. */
  #byNumberPart: { readonly series: RowMap; readonly serial: RowMap } | null = null
  readonly #statements = new Map<string, Statement[]>()
  /** Keys of targets: many relations name the same number, and reading one is the dear part. */
  readonly #targetKeys = new Map<string, string>()

  add(row: IndexRow): void {
    this.byId.set(row.id, row)
    for (const key of row.keys) this.#byKey.add(key, row)
    for (const key of row.dualKeys) this.#byDualKey.add(key, row)
    for (const slug of row.slugs) this.#bySlug.add(slug, row)
    for (const { framework } of row.record.placements) this.#membersOf(framework).add(row)
    if (this.#byNumberPart) addParts(this.#byNumberPart, row)
    for (const relation of row.record.relations) {
      const key = this.#keyOf(relation.target)
      const statement = { record: row.record, relation }
      const known = this.#statements.get(key)
      if (known) known.push(statement)
      else this.#statements.set(key, [statement])
    }
  }

  remove(row: IndexRow): void {
    this.byId.delete(row.id)
    for (const key of row.keys) this.#byKey.remove(key, row)
    for (const key of row.dualKeys) this.#byDualKey.remove(key, row)
    for (const slug of row.slugs) this.#bySlug.remove(slug, row)
    for (const { framework } of row.record.placements) this.#membersOf(framework).delete(row)
    for (const series of row.series) this.#byNumberPart?.series.remove(series, row)
    for (const serial of row.serials) this.#byNumberPart?.serial.remove(serial, row)
    for (const relation of row.record.relations) {
      const key = this.#keyOf(relation.target)
      const left = this.#statements.get(key)?.filter(statement => statement.record !== row.record) ?? []
      if (left.length > 0) this.#statements.set(key, left)
      else this.#statements.delete(key)
    }
  }

  /** Rows that carry a number: those whose own it is before those that only print it beside theirs. */
  carriers(key: string): readonly IndexRow[] {
    return [...this.owners(key), ...this.#byDualKey.get(key)]
  }

  /** Rows whose own number it is. */
  owners(key: string): readonly IndexRow[] {
    return this.#byKey.get(key)
  }

  /** The row at an address, the slug of one of its numbers or its id; of several the oldest. */
  atSlug(slug: string): IndexRow | null {
    return this.#bySlug.get(slug)[0] ?? this.byId.get(slug) ?? null
  }

  inSeries(series: string): readonly IndexRow[] {
    return this.#parts().series.get(series)
  }

  withSerial(serial: string): readonly IndexRow[] {
    return this.#parts().serial.get(serial)
  }

  inFramework(framework: string): Iterable<IndexRow> {
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
  replacements(row: IndexRow): readonly Replacement[] {
    if (!this.#isInReplacement(row)) return noReplacements
    const { incoming, find } = this.around(row)
    const stated = row.record.relations.filter(relation => isReplacing(relation.type))
    const named = incoming.filter(({ relation }) => isReplacing(relation.type))
    return replacementsOf({ ...row.record, relations: stated }, { incoming: named, find })
  }

  /** Rows whose status may hang on a row: itself, and both ends of its replacements. */
  touchedBy(row: IndexRow): IndexRow[] {
    const ends = eachEdge(row.record, this.around(row)).filter(edge => isReplacing(edge.type))
    return [row, ...ends.flatMap(edge => (edge.record ? (this.byId.get(edge.record.id) ?? []) : []))]
  }

  #isInReplacement(row: IndexRow): boolean {
    return (
      row.record.relations.some(relation => isReplacing(relation.type)) ||
      row.keys.some(key => this.#statements.get(key)?.some(({ relation }) => isReplacing(relation.type)))
    )
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

  #membersOf(framework: string): Set<IndexRow> {
    const known = this.#byFramework.get(framework) ?? new Set<IndexRow>()
    this.#byFramework.set(framework, known)
    return known
  }

  #parts() {
    if (!this.#byNumberPart) {
      this.#byNumberPart = { series: new RowMap(), serial: new RowMap() }
      for (const row of this.byId.values()) addParts(this.#byNumberPart, row)
    }
    return this.#byNumberPart
  }
}

const noReplacements: readonly Replacement[] = []

function addParts({ series, serial }: { series: RowMap; serial: RowMap }, row: IndexRow): void {
  for (const each of row.series) series.add(each, row)
  for (const each of row.serials) serial.add(each, row)
}
