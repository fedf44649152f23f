import type { Text } from '../finding.ts'

/** A cell: numbers stay numbers, so that spreadsheets can add them; null is empty. */
export type FrameworkCell = string | number | null

/** A column of a table. */
export interface FrameworkColumn {
  readonly id: string
  readonly title: Text
  /** In characters of normal width. */
  readonly width: number
}

/** A table that a framework is published with (GB/T 13016—2018): its words are already in one language but for the heads. */
export interface FrameworkTable {
  /** `detail`, `statistics`, …; part of the contract. */
  readonly id: string
  readonly title: Text
  readonly columns: readonly FrameworkColumn[]
  readonly rows: readonly (readonly FrameworkCell[])[]
}

/** A column from its parts. */
export function frameworkColumn(id: string, title: Text, width: number): FrameworkColumn {
  return { id, title, width }
}
