import { type GatheredReference, gatherReferences } from '@biaochi/core/document/gather/references.ts'
import type { StandardDocument } from '@biaochi/core/document/model/standard-document.ts'
import type { Day } from '@biaochi/core/registry/date.ts'
import type { StandardSummary } from '@biaochi/core/registry/query.ts'
import type { Context } from './context.ts'

/** A standard that a document refers to, and what the registry knows of it. */
export interface ShownReference extends GatheredReference {
  /** Its record; of an undated reference that of the newest year in force, else the newest. Null where the registry has none. */
  readonly standard: StandardSummary | null
}

/** The references of a document with their status as of a day. What the registry does not know is never called valid. */
export async function showReferences(
  context: Context,
  document: StandardDocument,
  asOf: Day,
): Promise<readonly ShownReference[]> {
  const shown: ShownReference[] = []
  for (const reference of gatherReferences(document))
    shown.push({ ...reference, standard: await recordOf(context, reference.normal, asOf) })
  return shown
}

async function recordOf({ index }: Context, normal: string, asOf: Day): Promise<StandardSummary | null> {
  const [match] = await index.resolve(normal, asOf)
  if (match) return match
  const editions = await index.otherYears(normal, asOf)
  const isDated = /-\d{4}$/.test(normal)
  if (isDated) return null
  return (
    editions.findLast(({ status }) => status === 'in-force' || status === 'partly-replaced') ?? editions.at(-1) ?? null
  )
}
