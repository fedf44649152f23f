import type { Place, Text } from '../../finding.ts'
import type { DateForm, TimeForm } from '../ast.ts'
import type { ColumnType, Dialect } from '../plan.ts'

/** What values a field may have, one of several ways. */
export type DomainDraft =
  | { readonly codes: readonly CodeDraft[] }
  | { readonly identifier: string }
  | { readonly pattern: string }
  | { readonly among: readonly string[] }

/** A code and its meaning. */
export interface CodeDraft {
  readonly code: string
  readonly meaning: string
}

/** Bounds as the source gives them, as texts of cells. */
export interface BoundsDraft {
  readonly minimum?: string | undefined
  readonly maximum?: string | undefined
  readonly above?: string | undefined
  readonly below?: string | undefined
}

/** A field of another format, on its way to a column and a data element. */
export interface FieldDraft {
  /** Header of the column, as written; unique in its table. */
  readonly name: string
  readonly aliases?: readonly string[] | undefined
  readonly title?: string | undefined
  readonly titleEn?: string | undefined
  readonly definition?: string | undefined
  readonly note?: string | undefined
  readonly unit?: string | undefined
  readonly type: ColumnType
  readonly form?: DateForm | TimeForm | undefined
  readonly domains: readonly DomainDraft[]
  readonly bounds?: BoundsDraft | undefined
  /** Characters. */
  readonly shortest?: number | undefined
  readonly longest?: number | undefined
  readonly digits?: number | undefined
  readonly decimals?: number | undefined
  /** In the notation of data elements: `an18`; in place of lengths and digits. */
  readonly format?: string | undefined
  readonly isRequired: boolean
  readonly isUnique: boolean
  /** Where it stands in the source: the clause of what follows from it. */
  readonly clause: string
  readonly at: Place
}

/** A check that no column says by itself. */
export interface ExtraCheck {
  readonly kind: string
  readonly options: Readonly<Record<string, unknown>>
  readonly clause: string
  readonly when?: string | undefined
  readonly title?: Text | undefined
  readonly severity?: 'error' | 'warning' | 'info' | undefined
  readonly dimension?: string | undefined
  readonly threshold?: { readonly rows?: number; readonly share?: string } | undefined
  readonly at: Place
}

/** A table of another format. */
export interface TableDraft {
  /** As the source calls it: references lead to it by this name. */
  readonly name: string
  readonly title?: string | undefined
  readonly files: readonly string[]
  readonly dialect: Partial<Dialect>
  readonly missing: readonly string[]
  readonly offset?: string | undefined
  readonly fields: readonly FieldDraft[]
  readonly key: readonly string[]
  readonly checks: readonly ExtraCheck[]
  readonly references: readonly ReferenceDraft[]
  readonly clause: string
  readonly at: Place
}

/** Columns whose values must stand in a table; `target` is the name of that table in the source. */
export interface ReferenceDraft {
  readonly columns: readonly string[]
  readonly target: string
  readonly to: readonly string[]
  readonly clause: string
  readonly at: Place
}
