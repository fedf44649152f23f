import type { Column } from './cell/column.ts'
import { derivedColumns } from './columns/derived.ts'
import { identityColumns } from './columns/identity.ts'
import { organisationColumns } from './columns/organisations.ts'
import { provenanceColumns } from './columns/provenance.ts'
import { relationColumns } from './columns/relations.ts'
import { subjectColumns } from './columns/subjects.ts'
import { validityColumns } from './columns/validity.ts'

export type { Column } from './cell/column.ts'

/** Every column of a table of standards, in the order of exports. */
export const columns: readonly Column[] = [
  ...identityColumns,
  ...validityColumns,
  ...relationColumns,
  ...organisationColumns,
  ...subjectColumns,
  ...provenanceColumns,
  ...derivedColumns,
]

/** The columns that hold all of a record: what exports write. */
export const lossless: readonly Column[] = columns.filter(each => each.write !== undefined)

/** The column with an id, or null. */
export function findColumn(id: string): Column | null {
  return columns.find(each => each.id === id) ?? null
}
