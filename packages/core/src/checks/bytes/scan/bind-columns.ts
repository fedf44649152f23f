import type { ColumnPlan } from '../../plan.ts'

/** Which cell of a record holds which column of a table plan. */
export interface Binding {
  /** By the ordinal of a column of the plan: the ordinal of its cell, or -1. */
  readonly cells: readonly number[]
  /** Ordinals of cells whose names no column has. */
  readonly unknown: readonly number[]
}

/**
 * Finds the columns of a plan in a header: by name, else by an alias; exactly, else without regard to blanks, letter case
 * and the width of characters. Of two cells with the same name the first is taken.
 */
export function bindColumns(header: readonly string[], columns: readonly ColumnPlan[]): Binding {
  const cells = columns.map(() => -1)
  const taken = new Set<number>()
  for (const spell of [(name: string) => name.trim(), foldName]) {
    const places = new Map<string, number>()
    for (const [cell, name] of header.entries()) if (!places.has(spell(name))) places.set(spell(name), cell)
    for (const [ordinal, { name, aliases }] of columns.entries()) {
      if (cells[ordinal] !== -1) continue
      const cell = [name, ...aliases]
        .map(known => places.get(spell(known)))
        .find(at => at !== undefined && !taken.has(at))
      if (cell === undefined) continue
      cells[ordinal] = cell
      taken.add(cell)
    }
  }
  return { cells, unknown: [...header.keys()].filter(cell => !taken.has(cell)) }
}

function foldName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '').toLowerCase()
}
