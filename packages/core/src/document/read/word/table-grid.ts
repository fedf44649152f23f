import type { Piece, TablePiece } from './word-piece.ts'

/** A cell at its first row and column. */
export interface GridCell {
  readonly columns: number
  readonly rows: number
  readonly pieces: readonly Piece[]
}

interface OpenCell {
  columns: number
  rows: number
  pieces: readonly Piece[]
}

/** The rows of a table with its merges resolved: each cell once, at its first row and column (ECMA-376-1, 17.4). */
export function gridOf(table: TablePiece): readonly (readonly GridCell[])[] {
  /** Cell that goes on downwards, by the column it begins in. */
  let above = new Map<number, OpenCell>()
  return table.rows.map(row => {
    const cells: OpenCell[] = []
    const below = new Map<number, OpenCell>()
    let column = row.before
    let left: OpenCell | null = null
    if (row.before > 0) cells.push({ columns: row.before, rows: 1, pieces: [] })
    for (const { span, merge, isMergedAcross, pieces } of row.cells) {
      const upper = merge === 'more' ? above.get(column) : undefined
      if (isMergedAcross && left) {
        left.columns += span
        left.pieces = [...left.pieces, ...said(pieces)]
      } else if (upper) {
        upper.rows++
        upper.pieces = [...upper.pieces, ...said(pieces)]
        below.set(column, upper)
        left = null
      } else {
        left = { columns: span, rows: 1, pieces }
        cells.push(left)
        if (merge !== null) below.set(column, left)
      }
      column += span
    }
    above = below
    return cells
  })
}

/** What a cell says that is hidden behind the one it is merged with. */
function said(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.filter(piece => piece.t !== 'paragraph' || piece.text.trim() !== '' || piece.inlines.length > 0)
}
