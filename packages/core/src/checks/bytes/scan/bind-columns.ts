import type { ColumnPlan } from '../../plan.ts'

/** Which cell of a record holds which column of a table plan. */
export interface Binding {
  /** By the ordinal of a column of the plan: the ordinal of its cell, or -1. */
  readonly cells: readonly number[]
  /** Ordinals of cells whose names no column has. */
  readonly unknown: readonly number[]
}

/**
 * Finds the columns of a plan in a header: all by their own names first, then by aliases; exactly, else without regard to
 * blanks, letter case and the width of characters. Of two cells with the same name the first is taken. An alias that two
 * columns could claim names neither.
 */
export function bindColumns(header: readonly string[], columns: readonly ColumnPlan[]): Binding {
  const cells = columns.map(() => -1)
  const taken = new Set<number>()
  for (const namesOf of [ownName, aliasesOf]) {
    for (const spell of [trimName, foldName]) {
      const claims = claimsOf(header, columns, { cells, taken, namesOf, spell })
      for (const [cell, claimants] of claims) {
        const [ordinal, another] = claimants
        if (ordinal === undefined || another !== undefined || cells[ordinal] !== -1) continue
        cells[ordinal] = cell
        taken.add(cell)
      }
    }
  }
  return { cells, unknown: [...header.keys()].filter(cell => !taken.has(cell)) }
}

interface Claiming {
  readonly cells: readonly number[]
  readonly taken: ReadonlySet<number>
  readonly namesOf: (column: ColumnPlan) => readonly string[]
  readonly spell: (name: string) => string
}

/** By cell that is still free, in the order of the header, the columns without one that it could be. */
function claimsOf(
  header: readonly string[],
  columns: readonly ColumnPlan[],
  claiming: Claiming,
): Map<number, number[]> {
  const { cells, taken, namesOf, spell } = claiming
  const places = new Map<string, number>()
  for (const [cell, name] of header.entries()) {
    if (!taken.has(cell) && !places.has(spell(name))) places.set(spell(name), cell)
  }
  const claims = new Map<number, number[]>([...places.values()].map(cell => [cell, []]))
  for (const [ordinal, column] of columns.entries()) {
    if (cells[ordinal] !== -1) continue
    const wanted = new Set(namesOf(column).map(name => places.get(spell(name))))
    for (const cell of wanted) if (cell !== undefined) claims.get(cell)?.push(ordinal)
  }
  return claims
}

function ownName({ name }: ColumnPlan): readonly string[] {
  return [name]
}

function aliasesOf({ aliases }: ColumnPlan): readonly string[] {
  return aliases
}

function trimName(name: string): string {
  return name.trim()
}

function foldName(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '').toLowerCase()
}
