import { bindColumns } from '../bytes/scan/bind-columns.ts'
import type { TablePlan } from '../plan.ts'
import type { PackageTable } from './table-schema.ts'

/** How well a file fits a table. */
export interface TableMatch {
  readonly table: string
  /** Columns of the table that the header has, of how many there are. */
  readonly found: number
  readonly of: number
  /** The name of the file is one that the table gives. */
  readonly isNamed: boolean
}

/**
 * Tables by how well a header and a file name fit them, the best first; those of which no column is there are left out. A
 * name that the table gives weighs as much as a third of its columns.
 */
export function matchTables(
  file: string,
  header: readonly string[],
  { plans, tables }: { readonly plans: readonly TablePlan[]; readonly tables: readonly PackageTable[] },
): readonly TableMatch[] {
  const names = new Map(tables.map(({ id, files }) => [id, files]))
  const matches = plans.map(({ id, columns }) => {
    const found = bindColumns(header, columns).cells.filter(cell => cell >= 0).length
    const isNamed = (names.get(id) ?? []).some(pattern => fitsName(file, pattern)) || stemOf(file) === id
    return { table: id, found, of: columns.length, isNamed }
  })
  return matches
    .filter(({ found, isNamed }) => found > 0 || isNamed)
    .sort((left, right) => weighMatch(right) - weighMatch(left))
}

/** How much a match weighs beside others. */
export function weighMatch({ found, of, isNamed }: TableMatch): number {
  return found / of + (isNamed ? 1 / 3 : 0)
}

/** Whether the last part of a path fits a pattern with `*` for any characters. */
export function fitsName(path: string, pattern: string): boolean {
  const name = nameOf(path).toLowerCase()
  const [first = '', ...rest] = pattern.toLowerCase().split('*')
  if (rest.length === 0) return name === first
  if (!name.startsWith(first)) return false
  const last = rest.pop() ?? ''
  let at = first.length
  for (const piece of rest) {
    const found = name.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  return name.length - last.length >= at && name.endsWith(last)
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}

function stemOf(path: string): string {
  return nameOf(path).replace(/\.[^.]*$/, '')
}
