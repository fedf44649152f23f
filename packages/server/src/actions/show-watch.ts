import type { Day } from '@biaochi/core/registry/date.ts'
import type { StandardSummary } from '@biaochi/core/registry/query.ts'
import { type WatchList, watchedSince } from '@biaochi/core/registry/watch.ts'
import { loadWatch } from '../store/watch.ts'
import { AnswerMemory } from './answer-memory.ts'
import { type Context, today } from './context.ts'
import { describeSending, type WebhookState } from './describe-sending.ts'
import { findEditions } from './find-editions.ts'
import { findWatchedChanges, type WatchedChange } from './find-watched-changes.ts'
import type { Refusal } from './refusal.ts'
import { unknownWatch } from './unknown-watch.ts'

/** One number of a watch list. */
export interface WatchedNumber {
  /** As it was given. */
  readonly number: string
  /**
   * Null for what the registry does not know: never called valid, and told of when it is registered. For a number without
   * a year the newest edition in force, else the newest.
   */
  readonly standard: StandardSummary | null
  /** For a number without a year: every edition, the oldest first, all of which are watched; empty for any other. */
  readonly editions: readonly StandardSummary[]
  /** The standard that took its place, the last of the chain; null where nothing did. */
  readonly successor: StandardSummary | null
}

/** A watch list as it stands. */
export interface WatchView {
  readonly watch: Pick<WatchList, 'id' | 'title' | 'createdAt'>
  readonly asOf: Day
  readonly items: readonly WatchedNumber[]
  /** Since the list was made, the newest first. */
  readonly changes: readonly WatchedChange[]
  /** What becomes of messages to its webhook, its address left out; null without one. */
  readonly webhook: WebhookState | null
}

/** A watch list with the status of its standards, and what happened since it was made. */
export async function showWatch(context: Context, id: string): Promise<WatchView | Refusal> {
  const watch = await loadWatch(context.store.read, id)
  if (!watch) return unknownWatch(id)
  const asOf = today(context)
  const seen = await memory.answer(context, `${id} ${asOf}`, () => view(context, watch, asOf))
  return { ...seen, webhook: await describeSending(context, watch) }
}

const memory = new AnswerMemory<Omit<WatchView, 'webhook'>>()

async function view(context: Context, watch: WatchList, asOf: Day): Promise<Omit<WatchView, 'webhook'>> {
  const items: WatchedNumber[] = []
  const changes: WatchedChange[] = []
  for (const number of watch.numbers) {
    const { standard, editions } = await findEditions(context, number, asOf)
    const since = watchedSince(watch, number)
    const shown = standard && (await context.index.show(standard.id, asOf))
    const own = shown?.chain.findIndex(one => one.id === standard?.id) ?? -1
    items.push({ number, standard, editions, successor: shown?.chain.slice(own + 1).at(-1) ?? null })
    for (const edition of editions.length > 0 ? editions : standard ? [standard] : []) {
      const record = (edition.id === standard?.id ? shown : await context.index.show(edition.id, asOf))?.record
      if (record)
        changes.push(...(await findWatchedChanges(context, { number, record, standard: edition, since, asOf })))
    }
  }
  const { title, createdAt } = watch
  const sorted = changes.sort((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : 0))
  return { watch: { id: watch.id, title, createdAt }, asOf, items, changes: sorted }
}
