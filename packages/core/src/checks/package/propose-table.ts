import type { TablePlan } from '../plan.ts'
import { matchTables, type TableMatch, weighMatch } from './match-table.ts'
import type { PackageTable } from './table-schema.ts'

/** A file of which nothing but its name and the names of its columns is known; these may be read otherwise for each table. */
export interface FileHeader {
  readonly name: string
  headerOf(table: TablePlan): readonly string[]
}

/** The tables of one standard, as a plan has them and as the package describes them. */
export interface StandardTables {
  readonly plans: readonly TablePlan[]
  readonly tables: readonly PackageTable[]
}

/** How well a file fits the table that it fits best; null when it fits none. */
export function proposeTable(file: FileHeader, { plans, tables }: StandardTables): TableMatch | null {
  const matches = plans.flatMap(plan => matchTables(file.name, file.headerOf(plan), { plans: [plan], tables }))
  return matches.sort((left, right) => weighMatch(right) - weighMatch(left))[0] ?? null
}

/** The standard whose tables files fit best, by the sum over the files; null when no column of any file is known to any. */
export function proposeStandard<Standard extends StandardTables>(
  files: readonly FileHeader[],
  standards: readonly Standard[],
): Standard | null {
  const weighed = standards.map(standard => {
    const matches = files.map(file => proposeTable(file, standard))
    return {
      standard,
      weight: matches.reduce((sum, match) => sum + (match && match.found > 0 ? weighMatch(match) : 0), 0),
    }
  })
  const best = weighed.reduce<(typeof weighed)[number] | null>(
    (found, one) => (one.weight > (found?.weight ?? 0) ? one : found),
    null,
  )
  return best?.standard ?? null
}
