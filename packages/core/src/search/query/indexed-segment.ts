import type { IndexSchema } from '../schema.ts'
import type { FacetColumn } from '../segment/facet-column.ts'
import type { MergeInput } from '../segment/merge-documents.ts'
import type { Segment } from '../segment/segment.ts'
import type { Arena } from './arena.ts'
import { FacetGroups } from './facet-group.ts'
import type { FacetDictionary } from './facet-tally.ts'
import { DayCache } from './standing.ts'

/** What the segments of an index share. */
export interface SharedByIndex {
  readonly schema: IndexSchema
  /** The values of each facet over all segments. */
  readonly dictionaries: ReadonlyMap<string, FacetDictionary>
  readonly arena: Arena
}

/** A segment as part of an index: with its dead documents and the ordinals of its facet values among all. */
export class IndexedSegment {
  readonly segment: Segment
  readonly arena: Arena
  readonly days: DayCache
  /** 1 for each dead document; null while there is none. */
  dead: Uint8Array | null
  deadCount: number
  readonly #schema: IndexSchema
  /** The groups asked for last: questions mostly count the same facets on the same day. */
  #groups: { readonly key: string; readonly groups: FacetGroups } | null = null
  readonly #ordinals: ReadonlyMap<string, Int32Array>

  constructor({ segment, dead }: MergeInput, { schema, dictionaries, arena }: SharedByIndex) {
    this.arena = arena
    this.segment = segment
    this.dead = dead
    this.deadCount = dead?.reduce((sum, flag) => sum + flag, 0) ?? 0
    this.#schema = schema
    this.days = new DayCache(schema, segment)
    this.#ordinals = new Map(
      [...dictionaries].map(([name, dictionary]) => [name, dictionary.ordinalsOf(this.#valuesOf(name))]),
    )
  }

  /** Documents that are alive. */
  get living(): number {
    return this.segment.count - this.deadCount
  }

  /** Marks the document with an id as dead; false when it has none alive. */
  kill(id: string): boolean {
    const document = this.segment.ids.find(id)
    return document >= 0 && this.#kill(document)
  }

  /** Marks the documents that another segment has as well as dead: that one has them as they are now. */
  killShared(other: Segment): void {
    for (const document of this.segment.ids.shared(other.ids)) this.#kill(document)
  }

  #kill(document: number): boolean {
    if (this.dead?.[document]) return false
    this.dead ??= new Uint8Array(this.segment.count)
    this.dead[document] = 1
    this.deadCount++
    return true
  }

  /** A facet on a day; undefined for a name the schema does not have. */
  facet(name: string, day: number): FacetColumn | undefined {
    if (name !== this.#schema.timeline?.name) return this.segment.facets.get(name)
    return this.days.columns(day).timeline ?? undefined
  }

  /** Facets to be counted together, on a day. */
  groups(names: readonly string[], day: number): FacetGroups {
    const key = JSON.stringify([day, ...names])
    if (this.#groups?.key !== key) {
      const columns = names.flatMap(name => {
        const column = this.facet(name, day)
        return column ? [[name, column] as const] : []
      })
      this.#groups = { key, groups: new FacetGroups(new Map(columns)) }
    }
    return this.#groups.groups
  }

  /** Ordinals in the dictionary of the values of a facet. */
  ordinals(name: string): Int32Array {
    return this.#ordinals.get(name) ?? new Int32Array(0)
  }

  #valuesOf(name: string): readonly string[] {
    if (name === this.#schema.timeline?.name) return this.segment.timeline.values
    return this.segment.facets.get(name)?.values ?? []
  }
}
