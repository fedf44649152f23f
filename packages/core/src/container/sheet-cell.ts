/** What a cell holds. `empty` is met only as a formula that was never calculated; other empty cells are left out. */
export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'error' | 'empty'

/** A cell that holds something. */
export interface SheetCell {
  /** The first column being 1. */
  readonly column: number
  readonly kind: CellKind
  /** As a reader sees it: numbers without exponent, codes with their zeros, dates as ISO 8601 as far as they are shown. */
  readonly text: string
  /** As it stands in the file; for text the same as `text`. */
  readonly raw: string
  /** The formula whose last result this is; empty for one shared with another cell, null for a plain value. */
  readonly formula: string | null
}

/** A row with at least one cell that holds something. */
export interface SheetRow {
  /** The first row of the sheet being 1. */
  readonly row: number
  readonly isHidden: boolean
  /** In the order of the file, which is that of the columns. */
  readonly cells: readonly SheetCell[]
}

/** Letters of a column: 1 is A, 27 is AA. */
export function columnName(column: number): string {
  let name = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  }
  return name
}

/** Name of a cell, such as `C7`. */
export function cellName(column: number, row: number): string {
  return `${columnName(column)}${row}`
}

/** Name of the cell range from one corner to the other. */
export function rangeName(from: { row: number; column: number }, to: { row: number; column: number }): string {
  return `${columnName(from.column)}${from.row}:${columnName(to.column)}${to.row}`
}

/** The texts of a row from the first column on, at least `width` of them, empty where the row has no cell. */
export function textsOf(row: SheetRow, width: number): string[] {
  const texts: string[] = new Array<string>(Math.max(width, row.cells.at(-1)?.column ?? 0)).fill('')
  for (const cell of row.cells) texts[cell.column - 1] = cell.text
  return texts
}
