import { numberKey, numberKeys, undatedKey } from '@biaochi/core/number/normalise.ts'
import type { NotNumber, StandardNumber } from '@biaochi/core/number/number.ts'
import { sortKey } from '@biaochi/core/number/order.ts'
import { parseNumber } from '@biaochi/core/number/parse.ts'
import { numberSlug } from '@biaochi/core/number/slug.ts'
import type { FacetName } from '@biaochi/core/registry/query.ts'
import type { StandardRecord } from '@biaochi/core/registry/standard.ts'
import type { StoredStandard } from '../store/standard.ts'

/** Facets whose values don't depend on the day of the question. */
export type StoredFacet = Exclude<FacetName, 'status'>

/** What the index keeps of a record. */
export interface IndexRow {
  readonly id: string
  readonly record: StandardRecord
  /** Normal form of the primary number. */
  readonly number: string | null
  /** Addresses, the own one first: one per number. */
  readonly slugs: readonly string[]
  /** Look-up keys of the numbers that are its own, the primary first. */
  readonly keys: readonly string[]
  /** Look-up keys of adopted standards printed in the same line; relations to those don't touch this record. */
  readonly dualKeys: readonly string[]
  /** Look-up keys of its own numbers without the year: the same for all years. */
  readonly series: readonly string[]
  /** Serials of its own numbers, whatever the code before them. */
  readonly serials: readonly string[]
  /** Sort key of the primary number; those without one come last, by title. */
  readonly order: string
  readonly issued: string | null
  readonly effective: string | null
  readonly facets: Readonly<Record<StoredFacet, readonly string[]>>
}

/** Tells the area that a node of a framework lies in, as `framework/area`; null for a node that is not there. */
export type AreaOf = (framework: string, node: string) => string | null

/** The row of a record. */
export function makeRow({ record, slug }: StoredStandard, areaOf: AreaOf): IndexRow {
  const own = record.numbers.filter(entry => entry.role !== 'dual')
  const dual = record.numbers.filter(entry => entry.role === 'dual')
  const parsed = own.map(entry => parseNumber(entry.normal))
  return {
    id: record.id,
    record,
    number: record.numbers[0]?.normal ?? null,
    slugs: distinct([slug, ...record.numbers.map(entry => numberSlug(entry.normal))]),
    keys: distinct(parsed.map(keyOf)),
    dualKeys: dual.map(entry => numberKey(entry.normal)),
    series: distinct(parsed.map(undatedKey)),
    serials: distinct(parsed.flatMap(number => (number.normal === null ? [] : (number.serial ?? [])))),
    order: orderOf(record, parsed[0]),
    issued: record.issued,
    effective: record.effective,
    facets: facetsOf(record, parsed[0], areaOf),
  }
}

/** The slug that a row is shown under. */
export function addressOf(row: IndexRow): string {
  return row.slugs[0] ?? row.id
}

/** Compares two rows by their numbers. */
export function byOrder(a: IndexRow, b: IndexRow): number {
  return a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1
}

/** The look-up key of a number that was read already; reading is the dear part. */
function keyOf(number: StandardNumber | NotNumber): string {
  return (number.normal === null ? null : numberKeys(number)[0]) ?? numberKey(number.raw)
}

function orderOf(record: StandardRecord, primary: StandardNumber | NotNumber | undefined): string {
  if (!primary) return `2${record.titleZh ?? record.titleEn ?? ''}`
  return primary.normal === null ? `1${primary.raw}` : `0${sortKey(primary)}`
}

function facetsOf(
  record: StandardRecord,
  primary: StandardNumber | NotNumber | undefined,
  areaOf: AreaOf,
): IndexRow['facets'] {
  // The year in the number, which is how people name a standard; otherwise the year of issue.
  const year = (primary?.normal ? primary.year : null) ?? record.issued?.slice(0, 4)
  return {
    class: [record.class],
    area: distinct(record.placements.flatMap(placement => areaOf(placement.framework, placement.node) ?? [])),
    year: year ? [year] : [],
    organisation: distinct(record.organisations.map(entry => entry.name)),
    ics: distinct(record.ics.flatMap(icsLevels)),
    ccs: distinct(record.ccs.flatMap(ccsLevels)),
    confidence: [record.confidence],
  }
}

/** `35.240.20` also counts under its field `35` and its group `35.240` (ICS, 7th edition, 2.1). */
function icsLevels(code: string): string[] {
  const parts = code.trim().split('.')
  return parts.map((_, level) => parts.slice(0, level + 1).join('.'))
}

/** `L 67` also counts under its first class `L` (中国标准文献分类法). */
function ccsLevels(code: string): string[] {
  const tight = code.replace(/\s+/g, '').toUpperCase()
  return tight.length > 1 ? [tight.slice(0, 1), tight] : [tight]
}

function distinct(values: readonly string[]): readonly string[] {
  return values.every((value, at) => values.indexOf(value) === at) ? values : [...new Set(values)]
}
