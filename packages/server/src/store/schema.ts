/** Tables of the store. Instants are ISO 8601 texts in UTC, JSON is canonical text, digests are lower-case hexadecimal. */
export interface Schema {
  /** Facts about the store itself: `origin` names its log. */
  meta: { key: string; value: string }
  standard: {
    id: string
    revision: number
    /** Its current address. */
    slug: string
    source_key: string | null
    record: string
  }
  /** Look-up by number; `key` is the loose key of `core/number`. */
  number: { standard_id: string; position: number; key: string }
  /** Every address that a record has or had: addresses are permanent. */
  slug: { slug: string; standard_id: string }
  framework: { id: string; version: number; valid_from: string; record: string }
  programme: { id: string; version: number; record: string }
  /** Every version of the documents of standards; `record` is what is told of it, `content` its text. */
  document: { slug: string; version: number; standard_id: string | null; record: string; content: string }
  /** Findings about records that were taken all the same, as of the last import. */
  defect: { position: number; rule: string; finding: string }
  /** Its name is personal: it is the leaf `/name` of the first event about the token, and nowhere else. */
  token: { id: string; sha256: string; created_at: string; revoked_at: string | null }
  /** The log; rows are never changed nor deleted. */
  event: {
    seq: number
    subject_type: string
    subject_id: string
    canonical: string
    sha256: string
    sm3: string
  }
  /** Personal values of events, erasable. */
  event_leaf: { seq: number; path: string; salt: string; value: string }
  /** One row: the end of the log and the right-hand edge of its Merkle tree. Whoever writes locks it first. */
  event_head: { id: number; seq: number; sha256: string; sm3: string; edge: string }
  checkpoint: { size: number; published_at: string; note: string }
  watch: { id: string; record: string }
  /** Messages to those who watch; `due_at` is null for what has arrived or was given up. */
  delivery: {
    id: string
    watch_id: string
    body: string
    attempts: number
    due_at: string | null
    failure: string | null
  }
}

/**
 * Tables with their primary keys, a table after those it refers to; checkpoints and the log first, so that
 * whoever reads them in this order can audit.
 */
export const tables: { readonly [Table in keyof Schema]: readonly (keyof Schema[Table] & string)[] } = {
  meta: ['key'],
  checkpoint: ['size'],
  event: ['seq'],
  event_leaf: ['seq', 'path'],
  event_head: ['id'],
  standard: ['id'],
  number: ['standard_id', 'position'],
  slug: ['slug'],
  framework: ['id', 'version'],
  programme: ['id', 'version'],
  document: ['slug', 'version'],
  defect: ['position'],
  token: ['id'],
  watch: ['id'],
  delivery: ['id'],
}
