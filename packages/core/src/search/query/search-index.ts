import type { Day } from '../../registry/date.ts'
import type { IndexSchema } from '../schema.ts'
import type { Segment } from '../segment/segment.ts'
import { answerQuery } from './answer-query.ts'
import { Arena } from './arena.ts'
import { FacetDictionary } from './facet-tally.ts'
import type { IndexPage, IndexQuery } from './index-query.ts'
import { IndexedSegment, type SharedByIndex } from './indexed-segment.ts'
import { type FoundDocument, getDocuments, type LookUpOptions, lookUp } from './look-up.ts'
import { type Suggestion, suggest } from './suggest.ts'

/** Segments that are asked as one. */
export class SearchIndex {
  readonly segments: IndexedSegment[] = []
  readonly #shared: SharedByIndex

  constructor(schema: IndexSchema) {
    const names = schema.timeline ? [...schema.facets, schema.timeline.name] : schema.facets
    const dictionaries = new Map(names.map(name => [name, new FacetDictionary()]))
    this.#shared = { schema, dictionaries, arena: new Arena() }
  }

  /** Documents that are alive. */
  get count(): number {
    return this.segments.reduce((sum, segment) => sum + segment.living, 0)
  }

  /** Adds a segment, with what of it is dead. Documents with the ids of its documents are to be killed first. */
  add(segment: Segment, dead: Uint8Array | null = null): IndexedSegment {
    const indexed = new IndexedSegment({ segment, dead }, this.#shared)
    this.segments.push(indexed)
    return indexed
  }

  /** Takes segments out. */
  remove(segments: readonly IndexedSegment[]): void {
    const kept = this.segments.filter(one => !segments.includes(one))
    this.segments.splice(0, this.segments.length, ...kept)
  }

  /** Marks the document with an id as dead, wherever it is; false when there is none. */
  kill(id: string): boolean {
    return this.segments.some(segment => segment.kill(id))
  }

  /** The living documents of each key, by id. */
  lookUp(keys: readonly string[], options: LookUpOptions): FoundDocument[][] {
    return lookUp(this.segments, keys, options)
  }

  /** The living documents with these ids, in the order asked for; unknown ids are left out. */
  get(ids: readonly string[], asOf: Day): FoundDocument[] {
    return getDocuments(this.segments, ids, asOf)
  }

  /** Answers a question; null for a cursor that no page of it gave. */
  search(query: IndexQuery): IndexPage | null {
    return answerQuery({ ...this.#shared, segments: this.segments }, query)
  }

  /** At most `limit` documents whose number, title or pinyin initials begin with a text, for completion while typing. */
  suggest(text: string, options: { readonly asOf: string; readonly limit: number }): Suggestion[] {
    return suggest(this.segments, text, { ...options, titleFields: this.#shared.schema.titleFields })
  }
}
