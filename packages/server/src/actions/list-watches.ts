import type { WatchList } from '@biaochi/core/registry/watch.ts'
import { countDeliveries, type DeliveryCount } from '../store/delivery.ts'
import { listWatches as readWatches } from '../store/watch.ts'
import type { Context } from './context.ts'
import { isHeldBack } from './make-webhook.ts'

/** A watch list as those who run the site see it. */
export interface WatchEntry extends Omit<WatchList, 'webhook'> {
  /** Address of its webhook and what became of its messages, the secret left out; null without one. */
  readonly webhook: (DeliveryCount & WebhookAddress) | null
}

interface WebhookAddress {
  readonly url: string
  /** True when nothing is sent there, as it lies inside and nobody has allowed that. */
  readonly heldBack: boolean
}

const nothingYet: DeliveryCount = { waiting: 0, arrived: 0, givenUp: 0, failure: null }

/** Every watch list, the oldest first: for those who run the site only. */
export async function listWatches(context: Context): Promise<readonly WatchEntry[]> {
  const watches = await readWatches(context.store.read)
  const counts = await countDeliveries(context.store.read)
  return watches
    .map(({ webhook, ...watch }) => ({
      ...watch,
      webhook: webhook && {
        url: webhook.url,
        heldBack: isHeldBack(context, webhook.url),
        ...(counts.get(watch.id) ?? nothingYet),
      },
    }))
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
}
