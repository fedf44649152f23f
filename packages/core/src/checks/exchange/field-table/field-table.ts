import type { Place } from '../../../finding.ts'

/** A table of a document or a sheet that may describe the fields of one table of data. */
export interface FieldTable {
  /** What it is called: its caption, the heading above it, the name of its sheet. */
  readonly caption: string
  /** Texts of its cells; merged cells are repeated, and all rows are of one length. */
  readonly rows: readonly (readonly string[])[]
  readonly place: Place
}

/** Rows among which the header is looked for: a title or the name of the table may stand above it. */
export const headRows = 8
