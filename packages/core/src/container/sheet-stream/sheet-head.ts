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
 * The row that is the header: the first of those in which most of the expected names stand. Without names, or when none
 * of them stands anywhere, the first row. Null when there are no rows.
 */
export function findHeaderRow(rows: readonly (readonly string[])[], names: ExpectedNames): FoundHeader | null {
  if (rows.length === 0) return null
  const expected = names.map(aliases => new Set(aliases.map(foldName)))
  let best: FoundHeader = { index: 0, found: 0 }
  for (const [index, row] of rows.entries()) {
    const cells = row.map(foldName)
    const found = expected.filter(aliases => cells.some(cell => aliases.has(cell))).length
    if (found > best.found) best = { index, found }
  }
  return best
}

/** A name without what does not tell names apart: width of characters, case, blanks, line ends, a mark of “required”. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s*]+/g, '')
    .toLowerCase()
}
