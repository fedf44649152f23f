import type { Place } from '../finding.ts'
import type { RowContext } from './cell/row-reading.ts'
import type { RecordDraft } from './draft.ts'
import { type ColumnMatches, matchColumns } from './match-columns.ts'
import { isBlankRow, readRow } from './row.ts'

/** A table of standards whose header has been understood. */
export interface StandardTable extends ColumnMatches {
  /** True when its columns tell one standard from another; without that no row is read. */
  readonly isUsable: boolean
  /** The record that a row stands for; null for a row without anything. */
  read(cells: readonly string[], place: Place): RecordDraft | null
}

/** Where a table stands, and what its bare codes of areas mean. */
export interface TableContext {
  readonly place: Place
  readonly framework: string | null
}

/** Takes the header of a table; its rows are read with what comes back. */
export function openTable(header: readonly string[], { place, framework }: TableContext): StandardTable {
  const found = matchColumns(header, place)
  const known = found.matches.flatMap(({ column }, index) => (column?.read ? [{ column, index }] : []))
  return {
    ...found,
    isUsable: !found.findings.some(finding => finding.severity === 'error'),
    read: (cells, at) => {
      if (isBlankRow(cells)) return null
      const context: RowContext = { place: at, framework }
      return readRow(
        known.map(({ column, index }) => [column, cells[index] ?? ''] as const),
        context,
      )
    },
  }
}
