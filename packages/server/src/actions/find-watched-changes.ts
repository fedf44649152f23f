import { numberKey } from '@biaochi/core/number/normalise.ts'
import type { Day } from '@biaochi/core/registry/date.ts'
import { isReplacing } from '@biaochi/core/registry/edges.ts'
import { ownKeys } from '@biaochi/core/registry/identity.ts'
import type { HistoryEntry, StandardSummary } from '@biaochi/core/registry/query.ts'
import type { StandardRecord, StatusName } from '@biaochi/core/registry/standard.ts'
import { findStatusMoments, type RememberedRecord, type StatusMoment } from '@biaochi/core/registry/status-moments.ts'
import type { StatusTurn } from '@biaochi/core/registry/watch.ts'
import { findStandardsByKey } from '../store/standard.ts'
import type { Context } from './context.ts'
import { showHistory } from './show-history.ts'

/** Something that happened to a standard of a watch list. */
export type WatchedChange = {
  readonly number: string
  readonly standard: StandardSummary
  /** ISO 8601 instant, UTC: of the event, or the beginning of the day that came. */
  readonly at: string
  readonly day: Day
  /** Status on that day, by what was known then. */
  readonly status: StatusName
} & (
  | {
      readonly kind: 'status'
      readonly turn: StatusTurn
      /** Event of another standard that brought it, such as the registration of a successor; null when only the day came. */
      readonly seq: number | null
    }
  | {
      readonly kind: 'record'
      readonly entry: HistoryEntry
      /** The status that it turned, on that day or on a coming one; null where it turned none. */
      readonly turn: StatusTurn | null
    }
)

/** Which standard, watched by which number and since when, to which day. */
export interface Watched {
  readonly number: string
  readonly record: StandardRecord
  readonly standard: StandardSummary
  /** ISO 8601 instant, UTC. */
  readonly since: string
  readonly asOf: Day
}

/** What happened to a standard since it was watched: events of its record, and turns of its status. */
export async function findWatchedChanges(context: Context, watched: Watched): Promise<WatchedChange[]> {
  const { number, record, standard, since, asOf } = watched
  const subject = await remember(context, record)
  const neighbours = await findNeighbours(context, record, asOf)
  const others = await Promise.all(neighbours.map(other => remember(context, other)))
  const moments = findStatusMoments(subject, { others, since, asOf })
  const momentOf = new Map(moments.map(moment => [moment.at, moment]))
  const own = Map.groupBy(
    subject.history.filter(entry => entry.at > since),
    entry => entry.at,
  )
  const entries = [...own].flatMap(([at, events]): WatchedChange[] => {
    const moment = momentOf.get(at)
    return events.map((entry, place) => ({
      ...{ kind: 'record', number, standard, at, entry },
      day: moment?.day ?? asOf,
      status: moment?.status ?? standard.status,
      // Of what was written in one instant the last carries what came of it.
      turn: place === 0 ? (moment?.turn ?? null) : null,
    }))
  })
  const turns = moments.filter(({ at }) => at === null || !own.has(at))
  return [...entries, ...turns.flatMap(moment => turnOf(moment, { number, standard }))]
}

function turnOf(moment: StatusMoment, which: Pick<WatchedChange, 'number' | 'standard'>): WatchedChange[] {
  const { turn, day, status, seq } = moment
  if (turn === null) return []
  const at = moment.at ?? new Date(`${day}T00:00:00+08:00`).toISOString()
  return [{ kind: 'status', ...which, at, day, status, turn, seq }]
}

async function remember(context: Context, record: StandardRecord): Promise<RememberedRecord> {
  return { record, history: await showHistory(context, { type: 'standard', id: record.id }) }
}

/** The standards that replace a record or are replaced by it, whichever end says so. */
async function findNeighbours({ index, store }: Context, record: StandardRecord, asOf: Day): Promise<StandardRecord[]> {
  const keys = ownKeys(record.numbers)
  const own = new Set(keys)
  const naming = (await index.naming(keys, asOf)).map(one => one.record)
  const replacing = naming.filter(one =>
    one.relations.some(({ type, target }) => isReplacing(type) && own.has(numberKey(target))),
  )
  const targets = record.relations.filter(({ type }) => isReplacing(type)).map(({ target }) => numberKey(target))
  const named = [...(await findStandardsByKey(store.read, targets)).values()].flat().map(one => one.record)
  const others = [...replacing, ...named].filter(({ id }) => id !== record.id)
  return [...new Map(others.map(one => [one.id, one])).values()]
}
