/** What an entry of an outline is. */
export type OutlineKind =
  /** A heading, numbered or not: chapter, clause with a title, foreword, bibliography. */
  | 'heading'
  /** A numbered clause without a title. */
  | 'clause'
  | 'annex'
  | 'term'
  | 'table'
  | 'figure'
  | 'note'
  | 'example'
  /** An item of a list, with a number or a bullet. */
  | 'list'

/** A numbered paragraph or a heading of a document. */
export interface OutlineEntry {
  /** As the reader sees it, without the blank behind it; null when it has none. */
  readonly number: string | null
  /** What follows the number; tabs and line breaks are blanks. */
  readonly text: string
  readonly kind: OutlineKind
  /** Depth, 1 being the highest: of a clause in the document, of an item in its list. */
  readonly level: number
  /** Whether the number was made by the word processor; false for one that was typed, and where there is none. */
  readonly isAutomatic: boolean
  /** Ordinal of the paragraph in the body, beginning with 1. */
  readonly paragraph: number
}
