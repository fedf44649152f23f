import type { Finding } from '@biaochi/core/finding.ts'
import { DefectFinder } from '@biaochi/core/registry/defects.ts'
import type { StandardRecord } from '@biaochi/core/registry/standard.ts'
import { loadStandards } from '../store/standard.ts'
import { type Context, today } from './context.ts'

/** What is doubtful with one record as it stands now, its neighbours in the registry taken into account. */
export async function reviewRecord(context: Context, record: StandardRecord): Promise<readonly Finding[]> {
  const day = today(context)
  const view = await context.index.show(record.id, day)
  const others = [...(view?.duplicates ?? []), ...(view?.relations.flatMap(({ standard }) => standard ?? []) ?? [])]
  const ids = new Set(others.map(({ id }) => id))
  const finder = new DefectFinder()
  finder.add(record)
  for (const { record: other } of (await loadStandards(context.store.read, [...ids])).values()) finder.add(other)
  return finder
    .find(day)
    .defects.filter(({ records }) => records.includes(record.id))
    .map(({ finding }) => finding)
}
