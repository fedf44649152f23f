import type { WatchList } from '@biaochi/core/registry/watch.ts'
import { listWatches as readWatches } from '../store/watch.ts'
import type { Context } from './context.ts'

/** Every watch list without its secret, the oldest first: for those who run the site only. */
export async function listWatches(context: Context): Promise<readonly Omit<WatchList, 'webhook'>[]> {
  const watches = await readWatches(context.store.read)
  return watches.map(({ webhook: _, ...watch }) => watch).sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
}
