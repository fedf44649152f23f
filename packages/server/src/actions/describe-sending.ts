import type { WatchList } from '@biaochi/core/registry/watch.ts'
import { countDeliveries } from '../store/delivery.ts'
import { InsideFault } from '../webhook/send.ts'
import type { Context } from './context.ts'
import { isHeldBack } from './make-webhook.ts'

/** What becomes of the messages of a list, told without its address. */
export interface WebhookState {
  /**
   * `held-back`: the address lies inside, and nothing is sent there. `failing`: the last message was not taken.
   * `sending`: nothing is known to stand in the way.
   */
  readonly state: 'sending' | 'held-back' | 'failing'
  /** `HTTP 500` and the like; null where the receiver gave no answer. */
  readonly failure: string | null
  readonly waiting: number
  readonly arrived: number
  readonly givenUp: number
}

/** How sending to the webhook of a list stands; null without one. Where its name leads in the network is not told. */
export async function describeSending(context: Context, { id, webhook }: WatchList): Promise<WebhookState | null> {
  if (!webhook) return null
  const count = (await countDeliveries(context.store.read, id)).get(id)
  const { failure = null, waiting = 0, arrived = 0, givenUp = 0 } = count ?? {}
  const isInside = isHeldBack(context, webhook.url) || (failure !== null && InsideFault.isMessage(failure))
  const state = isInside ? 'held-back' : failure === null ? 'sending' : 'failing'
  return { state, failure: failure && /^HTTP \d+$/.test(failure) ? failure : null, waiting, arrived, givenUp }
}
