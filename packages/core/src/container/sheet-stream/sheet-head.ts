/** Names of the columns that a table should have: each with others that mean it, its own first. */
export type ExpectedNames = readonly (readonly string[])[]

/** The header among the first rows of a sheet. */
export interface FoundHeader {
  /** Ordinal among the rows, from 0. */
  readonly index: number
  /** Expected columns that it has. */
  readonly found: number
}

/**
 * The row that is the header: the first of those in which most of the expected names stand. Without names, or when none of
 * them stands anywhere, the first that fills more than one cell, as a title does, or else the first. Null when there are no
 * rows.
 */
export function findHeaderRow(rows: readonly (readonly string[])[], names: ExpectedNames): FoundHeader | null {
  if (rows.length === 0) return null
  const expected = names.map(aliases => new Set(aliases.map(foldName)))
  let best: FoundHeader = { index: firstFullRow(rows), found: 0 }
  for (const [index, row] of rows.entries()) {
    const cells = row.map(foldName)
    const found = expected.filter(aliases => cells.some(cell => aliases.has(cell))).length
    if (found > best.found) best = { index, found }
  }
  return best
}

/** Columns from which on a row of one cell is a title. */
const tableColumns = 3

function firstFullRow(rows: readonly (readonly string[])[]): number {
  const filled = rows.map(row => row.filter(text => text.trim() !== '').length)
  if (Math.max(...filled) < tableColumns) return 0
  return filled.findIndex(count => count > 1)
}

/** A name without what does not tell names apart: width of characters, case, blanks, line ends, a mark of “required”. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s*]+/g, '')
    .toLowerCase()
}
