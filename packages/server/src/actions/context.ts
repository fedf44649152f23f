import type { Day } from '@biaochi/core/registry/date.ts'
import type { SearchPort } from '@biaochi/core/search/search-port.ts'
import type { RegistryIndex } from '../search/registry-index.ts'
import type { Store } from '../store/store.ts'

/** Who acts: a person at the command line, the holder of a token, or the system itself. */
export interface Actor {
  readonly kind: 'cli' | 'token' | 'system'
  /** Token id; null for the others. */
  readonly id: string | null
  /** What the person at the command line is called, where it was said. */
  readonly name?: string
}

/** Everything an action may touch. Clock and ids are given, so that tests and imports are repeatable. */
export interface Context {
  readonly store: Store
  readonly index: RegistryIndex
  /** The text of documents, clause by clause. */
  readonly clauses: SearchPort
  readonly actor: Actor
  /** Whether webhooks may lead to inner addresses; absent: no. */
  readonly mayWebhooksGoInside?: boolean
  /** ISO 8601 instant, UTC, with milliseconds. */
  now(): string
  /** New opaque id, sortable by time. */
  newId(): string
}

/** Today in the time zone of the programme (Asia/Shanghai), as a day. */
export function today(context: Context): Day {
  return new Date(Date.parse(context.now()) + 8 * 3_600_000).toISOString().slice(0, 10)
}
