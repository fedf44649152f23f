import type { Day } from '@biaochi/core/registry/date.ts'
import type { IndexPage, IndexQuery } from '@biaochi/core/search/query/index-query.ts'
import type { FoundDocument, LookUpOptions } from '@biaochi/core/search/query/look-up.ts'
import type { SearchIndex } from '@biaochi/core/search/query/search-index.ts'
import type { Suggestion } from '@biaochi/core/search/query/suggest.ts'
import type { IndexDocument, IndexSchema } from '@biaochi/core/search/schema.ts'
import type { DocumentSource, SearchPort } from '@biaochi/core/search/search-port.ts'
import { SegmentState } from './segment-state.ts'

/** Where the value of a day does not matter. */
const anyDay = '2000-01-01'

/** Search by segments in memory, in the thread that asks: for small stores that come and go, such as those of tests. */
export class MemorySearch implements SearchPort {
  readonly #schema: IndexSchema
  readonly #source: DocumentSource
  #state: SegmentState | null = null
  #turn: Promise<unknown> = Promise.resolve()

  constructor(schema: IndexSchema, source: DocumentSource) {
    this.#schema = schema
    this.#source = source
  }

  async search(query: IndexQuery): Promise<IndexPage | null> {
    return (await this.#follow()).search(query)
  }

  async lookUp(keys: readonly string[], options: LookUpOptions): Promise<FoundDocument[][]> {
    return (await this.#follow()).lookUp(keys, options)
  }

  async get(ids: readonly string[], asOf: Day): Promise<FoundDocument[]> {
    return (await this.#follow()).get(ids, asOf)
  }

  async suggest(text: string, options: { readonly asOf: Day; readonly limit: number }): Promise<Suggestion[]> {
    return (await this.#follow()).suggest(text, options)
  }

  async rebuild(): Promise<number> {
    this.#state = null
    return (await this.#follow()).count
  }

  async position(): Promise<number> {
    await this.#follow()
    return this.#state?.point.position ?? 0
  }

  async close(): Promise<void> {
    this.#state = null
  }

  /** The index at the last change; those who ask at once wait for the same reading. */
  async #follow(): Promise<SearchIndex> {
    const last = await this.#source.position()
    if (this.#state?.point.position === last) return this.#state.index
    const reached = this.#turn.then(() => this.#reach())
    this.#turn = reached.catch(() => null)
    return reached
  }

  async #reach(): Promise<SearchIndex> {
    const position = await this.#source.position()
    const { index, point } = this.#state ?? { index: null, point: null }
    if (index && point?.position === position) return index
    const known = index && {
      lookUp: async (keys: readonly string[]) => index.lookUp(keys, { asOf: anyDay, limit: Number.MAX_SAFE_INTEGER }),
      get: async (ids: readonly string[]) => index.get(ids, anyDay),
    }
    const changed = known && point ? await this.#source.changedSince(point.position, known) : null
    if (!changed || !this.#state) return this.#readAll(position)
    const documents = await changed.load(changed.ids)
    this.#state.change({ point: { position: changed.position, digest: null }, ids: changed.ids, documents })
    return this.#state.index
  }

  async #readAll(position: number): Promise<SearchIndex> {
    const documents: IndexDocument[] = []
    for await (const document of this.#source.documents()) documents.push(document)
    const state = new SegmentState(this.#schema)
    state.change({ point: { position, digest: null }, ids: [], documents })
    this.#state = state
    return state.index
  }
}
