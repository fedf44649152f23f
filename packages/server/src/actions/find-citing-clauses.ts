import { namedKeys } from '@biaochi/core/registry/impact.ts'
import type { StandardRecord } from '@biaochi/core/registry/standard.ts'
import { citingKey, type StoredClause } from '../search/clause-document.ts'
import { type Context, today } from './context.ts'

/** A clause of a text that is held which cites a standard. */
export interface CitingClauseFound extends StoredClause {
  /** Whether the year is named. */
  readonly isDated: boolean
}

/** Most clauses that are told. */
const mostClauses = 500

/** The clauses of the texts that are held which cite a standard, those that name its year first. */
export async function findCitingClauses(
  context: Context,
  record: Pick<StandardRecord, 'numbers'>,
): Promise<readonly CitingClauseFound[]> {
  const { dated, undated } = namedKeys(record)
  const keys = [...dated, ...undated]
  const options = { asOf: today(context), limit: mostClauses }
  const found = await context.clauses.lookUp(keys.map(citingKey), options)
  return found.flatMap((clauses, at) =>
    clauses.map(({ stored }) => ({ ...(stored as StoredClause), isDated: at < dated.size })),
  )
}
