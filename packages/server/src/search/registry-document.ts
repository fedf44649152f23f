import { undatedKey } from '@biaochi/core/number/normalise.ts'
import type { NotNumber, StandardNumber } from '@biaochi/core/number/number.ts'
import { sortKey } from '@biaochi/core/number/order.ts'
import { parseNumber } from '@biaochi/core/number/parse.ts'
import { numberSlug } from '@biaochi/core/number/slug.ts'
import { type Day, earliest, type PartialDate } from '@biaochi/core/registry/date.ts'
import { isReplacing } from '@biaochi/core/registry/edges.ts'
import type { StandardSummary } from '@biaochi/core/registry/query.ts'
import type { StandardRecord } from '@biaochi/core/registry/standard.ts'
import type { Replacement } from '@biaochi/core/registry/status.ts'
import type { IndexDocument, IndexSchema } from '@biaochi/core/search/schema.ts'
import type { StoredStandard } from '../store/standard.ts'
import type { AreaOf } from './area-of.ts'
import { knownKey } from './known-key.ts'
import { timelineOf } from './registry-timeline.ts'

/** Facets of the registry whose values don't depend on the day of the question. */
export const recordFacets = [
  'class',
  'area',
  'year',
  'organisation',
  'ics',
  'ccs',
  'confidence',
  'kind',
  'framework',
  'participation',
  'label',
] as const

/** How records are searched; `release` tells one making of documents from another. */
export function registrySchema(release: string): IndexSchema {
  return {
    name: `registry ${release}`,
    fields: [
      { name: 'titleZh', tier: 0 },
      { name: 'titleEn', tier: 1 },
      { name: 'number', tier: 2 },
      { name: 'abstract', tier: 3 },
    ],
    titleFields: ['titleZh', 'titleEn'],
    facets: recordFacets,
    days: ['issued', 'effective'],
    timeline: {
      name: 'status',
      standing: {
        'in-force': 7,
        'partly-replaced': 7,
        upcoming: 6,
        unknown: 5,
        'not-issued': 4,
        drafting: 4,
        planned: 4,
        replaced: 1,
        withdrawn: 0,
      },
    },
    recency: 'issued',
  }
}

/** What the index hands out of a record beside its texts. */
export interface StoredFacts extends Omit<StandardSummary, 'id' | 'status' | 'titleZh' | 'titleEn'> {
  /** Look-up keys of the numbers that are its own, the primary first. */
  readonly keys: readonly string[]
  /** Look-up keys of what its replacements name. */
  readonly replaced: readonly string[]
}

/** Look-up keys of documents by what they say. */
export const lookUps = {
  /** The number is its own. */
  own: (key: string) => `own ${key}`,
  /** An adopted standard printed in the same line has the number. */
  dual: (key: string) => `dual ${key}`,
  slug: (slug: string) => `slug ${slug}`,
  /** Its own numbers without the year. */
  series: (key: string) => `series ${key}`,
  /** Serials of its own numbers, whatever the code before them. */
  serial: (serial: string) => `serial ${serial}`,
  framework: (id: string) => `framework ${id}`,
  /** It states a relation with the number. */
  names: (key: string) => `names ${key}`,
  /** It states that it replaces the number, or is replaced by it. */
  replaces: (key: string) => `replaces ${key}`,
}

/** A record with all that its document is made of. */
export interface RecordInContext {
  readonly stored: StoredStandard
  readonly replacements: readonly Replacement[]
  readonly areaOf: AreaOf
}

/** The document of a record. */
export function makeDocument({ stored: { record, slug }, replacements, areaOf }: RecordInContext): IndexDocument {
  const own = record.numbers.filter(entry => entry.role !== 'dual')
  const parsed = own.map(entry => parseNumber(entry.normal))
  const keys = distinct(ownKeys(record))
  const areas = distinct(record.placements.flatMap(placement => areaOf(placement.framework, placement.node) ?? []))
  const replaced = distinct(replacedKeys(record))
  const stored: StoredFacts = {
    slug,
    number: record.numbers[0]?.normal ?? null,
    class: record.class,
    issued: record.issued,
    effective: record.effective,
    areas,
    confidence: record.confidence,
    keys,
    replaced,
  }
  return {
    id: record.id,
    order: orderOf(record, parsed[0]),
    text: {
      titleZh: record.titleZh === null ? [] : [record.titleZh],
      titleEn: record.titleEn === null ? [] : [record.titleEn],
      number: record.numbers.map(entry => entry.normal),
      abstract: record.abstract === null ? [] : [record.abstract],
    },
    numbers: record.numbers.map(entry => entry.normal),
    keys: distinct([
      ...keys.map(lookUps.own),
      ...record.numbers.filter(entry => entry.role === 'dual').map(entry => lookUps.dual(knownKey(entry.normal))),
      ...[slug, ...record.numbers.map(entry => numberSlug(entry.normal))].map(lookUps.slug),
      ...parsed.map(number => lookUps.series(undatedKey(number))),
      ...parsed.flatMap(number =>
        number.normal === null || number.serial === null ? [] : lookUps.serial(number.serial),
      ),
      ...record.placements.map(placement => lookUps.framework(placement.framework)),
      ...record.relations.map(relation => lookUps.names(knownKey(relation.target))),
      ...replaced.map(lookUps.replaces),
    ]),
    facets: facetsOf(record, areas),
    days: { issued: dayOf(record.issued), effective: dayOf(record.effective) },
    timeline: timelineOf(record, replacements),
    stored,
  }
}

/** Look-up keys of what the replacements of a record name, whichever way round. */
export function replacedKeys(record: StandardRecord): string[] {
  return record.relations.flatMap(({ type, target }) => (isReplacing(type) ? [knownKey(target)] : []))
}

/** Look-up keys of the numbers that are a record's own. */
export function ownKeys({ numbers }: Pick<StandardRecord, 'numbers'>): string[] {
  return numbers.filter(entry => entry.role !== 'dual').map(entry => knownKey(entry.normal))
}

/** By number; those without one come last, by title. */
function orderOf(record: StandardRecord, primary: StandardNumber | NotNumber | undefined): string {
  if (!primary) return `2${record.titleZh ?? record.titleEn ?? ''}`
  return primary.normal === null ? `1${primary.raw}` : `0${sortKey(primary)}`
}

function facetsOf(
  record: StandardRecord,
  areas: readonly string[],
): Readonly<Record<(typeof recordFacets)[number], readonly string[]>> {
  return {
    class: [record.class],
    area: areas,
    // A year in a number is no date: it may stand for an older text.
    year: record.issued === null ? [] : [record.issued.slice(0, 4)],
    organisation: distinct(record.organisations.map(entry => entry.name)),
    ics: distinct(record.ics.flatMap(icsLevels)),
    ccs: distinct(record.ccs.flatMap(ccsLevels)),
    confidence: [record.confidence],
    kind: [record.kind],
    framework: distinct(record.placements.map(placement => placement.framework)),
    participation: record.participation === null ? [] : [record.participation],
    label: distinct(record.labels.map(label => label.scheme)),
  }
}

function dayOf(date: PartialDate | null): Day | null {
  return date === null ? null : earliest(date)
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
