import type { Day } from '../registry/date.ts'
import type { IndexPage, IndexQuery } from './query/index-query.ts'
import type { FoundDocument, LookUpOptions } from './query/look-up.ts'
import type { Suggestion } from './query/suggest.ts'
import type { IndexDocument } from './schema.ts'

/** Where the documents of an index come from: the store, which stays the only truth. */
export interface DocumentSource {
  /** Number of the last change. */
  position(): Promise<number>
  /** Every document once; changes made while it is read may be in it or not. */
  documents(): AsyncIterable<IndexDocument>
  /** What tells a change from one with the same number in another history of the store; null when there is none. */
  digest(position: number): Promise<string | null>
  /** What changed after a position, `known` being what the index has of it; null when all is to be read anew. */
  changedSince(position: number, known: KnownDocuments): Promise<ChangedDocuments | null>
}

/** What an index has already, to find the documents that depend on those that changed. */
export interface KnownDocuments {
  /** The documents of each key, by id. */
  lookUp(keys: readonly string[]): Promise<readonly (readonly FoundDocument[])[]>
  /** The documents with these ids; unknown ids are left out. */
  get(ids: readonly string[]): Promise<readonly FoundDocument[]>
}

/** Documents that changed. */
export interface ChangedDocuments {
  /** The position that knowing them brings to. */
  readonly position: number
  /** Each once, whether it was added, changed or removed. */
  readonly ids: readonly string[]
  /** The documents with some of these ids; those that no longer exist are left out. */
  load(ids: readonly string[]): Promise<readonly IndexDocument[]>
}

/** Search over one kind of document, whichever engine answers. */
export interface SearchPort {
  /** Answers a question on a state that is not older than it; null for a cursor that no page of it gave. */
  search(query: IndexQuery): Promise<IndexPage | null>
  /** The documents of each key, by id. */
  lookUp(keys: readonly string[], options: LookUpOptions): Promise<readonly (readonly FoundDocument[])[]>
  /** The documents with these ids, in the order asked for; unknown ids are left out. */
  get(ids: readonly string[], asOf: Day): Promise<readonly FoundDocument[]>
  /** At most `limit` documents whose number, title or pinyin initials begin with a text, for completion while typing. */
  suggest(text: string, options: { readonly asOf: Day; readonly limit: number }): Promise<readonly Suggestion[]>
  /** Builds the index anew from its source; questions are answered meanwhile. Gives the number of documents. */
  rebuild(): Promise<number>
  /** Number of the change that answers stand on. */
  position(): Promise<number>
  /** Waits for what is being written, then ends. */
  close(): Promise<void>
}
