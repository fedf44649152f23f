import type { Day } from '../registry/date.ts'

/** How much a match in a field weighs: 0 for titles, 3 for running text. */
export type Tier = 0 | 1 | 2 | 3

/** A text of a document that is searched. */
export interface TextField {
  readonly name: string
  readonly tier: Tier
}

/** What is searched of a kind of document: standards now, clauses too, with the same code. */
export interface IndexSchema {
  /** Name of the kind, part of the segment files. */
  readonly name: string
  /** In ascending order of tier. */
  readonly fields: readonly TextField[]
  /** The fields whose beginnings complete what is being typed, as text and as pinyin initials. */
  readonly titleFields: readonly string[]
  /** Columns that are counted and filtered by; a document has any number of values in each. */
  readonly facets: readonly string[]
  /** Columns of days, which hits can be sorted by. */
  readonly days: readonly string[]
  /** One more facet, whose value depends on the day of the question, such as the status of a standard. */
  readonly timeline: {
    readonly name: string
    /** Rank of its values among hits that match alike, 0 (also for values not named) to 7 (first). */
    readonly standing: Readonly<Record<string, number>>
  } | null
  /** The column of days by which younger documents come first among hits that match alike. */
  readonly recency: string | null
}

/** From a day on a document has a value. */
export interface TimelineEntry {
  /** Null for "always before the next entry". */
  readonly from: Day | null
  readonly value: string
}

/** A document as it is given to the index. */
export interface IndexDocument {
  readonly id: string
  /** Sort key: documents that match alike come in its order, by code units. */
  readonly order: string
  /** Values by field; fields without a value may be left out. */
  readonly text: Readonly<Record<string, readonly string[]>>
  /** Numbers in any spelling, found by any fragment of them. */
  readonly numbers: readonly string[]
  /** What it is looked up by, as it stands and whole; never part of a query. Of a longer key the first 80 code units count. */
  readonly keys: readonly string[]
  readonly facets: Readonly<Record<string, readonly string[]>>
  readonly days: Readonly<Record<string, Day | null>>
  /** In ascending order of days. */
  readonly timeline: readonly TimelineEntry[]
  /** Handed out with a hit as it is. */
  readonly stored: unknown
}

/** The part of a schema that a segment file depends on, as one line; files of another schema are foreign. */
export function schemaLine(schema: IndexSchema): string {
  const fields = schema.fields.map(field => `${field.name}:${field.tier}`)
  return [schema.name, fields, schema.titleFields, schema.facets, schema.days, schema.timeline?.name ?? ''].join('|')
}
