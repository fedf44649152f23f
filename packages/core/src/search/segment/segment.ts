import type { Finding } from '../../finding.ts'
import { type IndexSchema, schemaLine } from '../schema.ts'
import { type ByteSource, sliceSource } from './byte-source.ts'
import { type FacetColumn, readFacet } from './facet-column.ts'
import { IdTable } from './id-table.ts'
import { PostingCursor } from './posting-cursor.ts'
import { RecordTable } from './record-table.ts'
import {
  type Checksum,
  checkSection,
  foreignSchema,
  readFooter,
  type SectionEntry,
  tornSection,
} from './segment-format.ts'
import { findTerm, type TermCursor, type TermEntry, walkTerms } from './term-cursor.ts'
import { TermIndex } from './term-index.ts'
import { Timeline } from './timeline.ts'
import { int32s } from './typed-views.ts'

/** Sections that are read whole when a segment is opened; the others stay where they are. */
const residentSections = /^(term-index|ends|facet:.*|column:.*|day:.*|timeline-values)$/

/** An immutable part of an index: some documents with their terms, columns and records. */
export class Segment {
  /** Number of its documents; they are called by their ordinals from 0 on, in the order of their places. */
  readonly count: number
  readonly facets: ReadonlyMap<string, FacetColumn>
  /** Day numbers by name of the column. */
  readonly days: ReadonlyMap<string, Int32Array>
  readonly timeline: Timeline
  readonly records: RecordTable
  readonly ids: IdTable
  /** First position after each of the first three tiers, three bytes a document, at most 255. */
  readonly ends: Uint8Array
  /** Terms and postings, and the index of their groups: for merging. */
  readonly terms: ByteSource
  readonly termIndex: TermIndex

  constructor(schema: IndexSchema, parts: SegmentParts) {
    this.count = parts.count
    this.terms = parts.source('terms')
    this.termIndex = new TermIndex(parts.resident('term-index'))
    this.ends = parts.resident('ends')
    this.facets = new Map(
      schema.facets.map(name => [name, readFacet(parts.resident(`facet:${name}`), parts.resident(`column:${name}`))]),
    )
    this.days = new Map(schema.days.map(name => [name, int32s(parts.resident(`day:${name}`))]))
    this.timeline = new Timeline(parts)
    this.records = new RecordTable(parts.source('records'), parts.source('record-starts'), parts.count)
    this.ids = new IdTable(parts.source('ids'), this.records)
  }

  /** The entry of a term by its key; null when no document has it. */
  findTerm(key: string): TermCursor | null {
    return findTerm(this.terms, this.termIndex, key)
  }

  /** Walks the terms whose key begins so, until `take` says false. */
  eachTerm(prefix: string, take: (term: TermCursor) => boolean): void {
    walkTerms({ source: this.terms, index: this.termIndex, prefix }, take)
  }

  postings(entry: TermEntry): PostingCursor {
    return new PostingCursor(entry, this.terms)
  }
}

/** The sections of a segment file. */
export interface SegmentParts {
  readonly count: number
  source(name: string): ByteSource
  resident(name: string): Uint8Array
}

/** Opens a segment, or says why it can't be used. What is not kept in memory is not read: see `verifySegment`. */
export function openSegment(source: ByteSource, schema: IndexSchema, checksum: Checksum): Segment | Finding {
  const footer = readFooter(source, checksum)
  if ('rule' in footer) return footer
  if (footer.schema !== schemaLine(schema)) return foreignSchema(footer.schema)
  const entries = new Map(footer.sections.map(entry => [entry.name, entry]))
  const resident = new Map<string, Uint8Array>()
  for (const entry of footer.sections.filter(({ name }) => residentSections.test(name))) {
    const bytes = source.read(entry.offset, entry.length)
    const finding = checkSection(entry, bytes, checksum)
    if (finding) return finding
    resident.set(entry.name, bytes)
  }
  return new Segment(schema, {
    count: footer.documents,
    source: name => sourceOf(source, entries.get(name)),
    resident: name => resident.get(name) ?? new Uint8Array(0),
  })
}

/**
 * Checks all sections of a segment file against their checksums, some bytes with every step, so that the caller can do
 * other things in between; ends with a finding or null.
 */
export function* verifySegment(source: ByteSource, checksum: Checksum): Generator<number, Finding | null> {
  const step = 1 << 20
  const room = new Uint8Array(step)
  const footer = readFooter(source, checksum)
  if ('rule' in footer) return footer
  for (const entry of footer.sections) {
    let sum = 0
    for (let at = 0; at < entry.length; at += step) {
      const part = source.read(entry.offset + at, Math.min(step, entry.length - at), room)
      sum = checksum(part, sum)
      yield part.length
    }
    if (sum !== entry.checksum) return tornSection(entry.name)
  }
  return null
}

function sourceOf(source: ByteSource, entry: SectionEntry | undefined): ByteSource {
  return sliceSource(source, entry?.offset ?? 0, entry?.length ?? 0)
}
