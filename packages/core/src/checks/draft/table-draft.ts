import type { Text } from '../../finding.ts'
import type { ColumnDraft } from './guess-column.ts'

/** What a new package is about. */
export interface PackageDraftTerms {
  readonly id: string
  readonly title: Text
  readonly table: TableDraftTerms
}

/** The table of a new package. */
export interface TableDraftTerms {
  readonly id: string
  readonly name: Text
  readonly columns: readonly ColumnDraft[]
  readonly key: string | null
  /** Spellings of “no value”. */
  readonly missing: readonly string[]
  /** Checks beyond those of columns, each with a record that fails it. */
  readonly checks: readonly DraftCheck[]
  /** Name of the file that it was drafted from; null for none. */
  readonly from: string | null
}

/** A check of a draft, and cells by which a record fails it. */
export interface DraftCheck {
  readonly check: Readonly<Record<string, unknown>>
  readonly spoil: Readonly<Record<string, Spoilt>>
}

/** Clauses of the text that is drafted. */
export const draftClauses = { elements: '4.1', records: '4.2', values: '4.3', corrections: '4.4' } as const

/** A cell at fault; rules that begin with a point are those of its column. */
export interface Spoilt {
  readonly text: string
  readonly rules: readonly string[]
}

/** Id of the code list of a column. */
export function listOf({ columns }: TableDraftTerms, name: string): string {
  return `codes-${columns.findIndex(column => column.name === name) + 1}`
}

/** Identifier of the data element of a column. */
export function elementId(index: number): string {
  return `DE${String(index + 1).padStart(3, '0')}`
}
