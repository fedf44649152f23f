import type { Day } from '@biaochi/core/registry/date.ts'
import type { HistoryEntry, StandardSummary } from '@biaochi/core/registry/query.ts'
import { dayBefore, type StatusTurn, turningDays, type WatchList, watchedSince } from '@biaochi/core/registry/watch.ts'
import { loadStandards } from '../store/standard.ts'
import { loadWatch } from '../store/watch.ts'
import { AnswerMemory } from './answer-memory.ts'
import { type Context, today } from './context.ts'
import type { Refusal } from './refusal.ts'
import { showHistory } from './show-history.ts'
import { unknownWatch } from './unknown-watch.ts'

/** One number of a watch list. */
export interface WatchedNumber {
  /** As it was given. */
  readonly number: string
  /** Null for what the registry does not know: never called valid, and told of when it is registered. */
  readonly standard: StandardSummary | null
  /** The standard that took its place, the last of the chain; null where nothing did. */
  readonly successor: StandardSummary | null
}

/** Something that happened to a standard of the list. */
export type WatchedChange = { readonly number: string; readonly standard: StandardSummary } & (
  | { readonly kind: 'status'; readonly day: Day; readonly turn: StatusTurn }
  | { readonly kind: 'record'; readonly day: Day; readonly entry: HistoryEntry }
)

/** A watch list as it stands. */
export interface WatchView {
  readonly watch: Pick<WatchList, 'id' | 'title' | 'createdAt'>
  readonly asOf: Day
  readonly items: readonly WatchedNumber[]
  /** Since the list was made, the newest first. */
  readonly changes: readonly WatchedChange[]
}

/** A watch list with the status of its standards, and what happened since it was made. */
export async function showWatch(context: Context, id: string): Promise<WatchView | Refusal> {
  const watch = await loadWatch(context.store.read, id)
  if (!watch) return unknownWatch(id)
  const asOf = today(context)
  return memory.answer(context, `${id} ${asOf}`, () => view(context, watch, asOf))
}

const memory = new AnswerMemory<WatchView>()

async function view(context: Context, watch: WatchList, asOf: Day): Promise<WatchView> {
  const items: WatchedNumber[] = []
  const changes: WatchedChange[] = []
  for (const number of watch.numbers) {
    const [standard = null] = await context.index.resolve(number, asOf)
    if (!standard) items.push({ number, standard, successor: null })
    else {
      const seen = await watchOne(context, { watch, asOf, number, standard })
      items.push(seen.item)
      changes.push(...seen.changes)
    }
  }
  const { title, createdAt } = watch
  const sorted = changes.sort((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : 0))
  return { watch: { id: watch.id, title, createdAt }, asOf, items, changes: sorted }
}

interface Watched {
  readonly watch: WatchList
  readonly asOf: Day
  readonly number: string
  readonly standard: StandardSummary
}

async function watchOne(context: Context, { watch, asOf, number, standard }: Watched) {
  const shown = await context.index.show(standard.id, asOf)
  const own = shown?.chain.findIndex(one => one.id === standard.id) ?? -1
  const successor = shown?.chain.slice(own + 1).at(-1) ?? null
  const since = watchedSince(watch, number)
  const turns = shown ? await findTurns(context, { shown, since: dayOf(since), asOf }) : []
  const history = await showHistory(context, { type: 'standard', id: standard.id })
  const entries = history.filter(entry => entry.at > since)
  const changes: WatchedChange[] = [
    ...turns.map(turn => ({ kind: 'status' as const, day: turn.day, turn, number, standard })),
    ...entries.map(entry => ({ kind: 'record' as const, day: dayOf(entry.at), entry, number, standard })),
  ]
  return { item: { number, standard, successor }, changes }
}

type Shown = NonNullable<Awaited<ReturnType<Context['index']['show']>>>

/** The days since the list was made on which the status of a standard changed by itself. */
async function findTurns(
  { index, store }: Context,
  { shown, since, asOf }: { readonly shown: Shown; readonly since: Day; readonly asOf: Day },
): Promise<StatusTurn[]> {
  const replacing = shown.relations.filter(one => one.direction === 'in' && one.type.startsWith('replaces'))
  const others = await loadStandards(
    store.read,
    replacing.flatMap(({ standard }) => standard?.id ?? []),
  )
  const successors = Array.from(others.values(), ({ record }) => record)
  const turns: StatusTurn[] = []
  for (const day of turningDays(shown.record, successors).filter(one => one > since && one <= asOf)) {
    const before = (await index.get(shown.record.id, dayBefore(day)))?.status
    const after = (await index.get(shown.record.id, day))?.status
    if (before !== undefined && after !== undefined && before !== after) turns.push({ day, before, after })
  }
  return turns
}

/** The day of an instant in the time zone of the programme. */
function dayOf(instant: string): Day {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10)
}
