import type { Day } from '../registry/date.ts'
import type { IndexPage, IndexQuery } from './query/index-query.ts'
import type { Suggestion } from './query/suggest.ts'
import type { IndexDocument } from './schema.ts'

/** Where the documents of an index come from: the store, which stays the only truth. */
export interface DocumentSource {
  /** Number of the last change. */
  position(): Promise<number>
  /** Every document once; changes made while it is read may be in it or not. */
  documents(): AsyncIterable<IndexDocument>
  /** What changed after a position. */
  changedSince(position: number): Promise<ChangedDocuments>
  /** The documents with these ids; those that no longer exist are left out. */
  load(ids: readonly string[]): Promise<readonly IndexDocument[]>
}

/** Documents that changed. */
export interface ChangedDocuments {
  /** The position that knowing them brings to. */
  readonly position: number
  /** Each once, whether it was added, changed or removed. */
  readonly ids: readonly string[]
}

/** Search over one kind of document, whichever engine answers. */
export interface SearchPort {
  /** Answers a question on a state that is not older than it; null for a cursor that no page of it gave. */
  search(query: IndexQuery): Promise<IndexPage | null>
  /** At most `limit` documents whose number, title or pinyin initials begin with a text, for completion while typing. */
  suggest(text: string, options: { readonly asOf: Day; readonly limit: number }): Promise<readonly Suggestion[]>
  /** Builds the index anew from its source; questions are answered meanwhile. Gives the number of documents. */
  rebuild(): Promise<number>
  /** Number of the change that answers stand on. */
  position(): Promise<number>
  /** Waits for what is being written, then ends. */
  close(): Promise<void>
}
