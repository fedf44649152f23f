import { numberKey } from '../number/normalise.ts'
import { undoChanges } from './change.ts'
import type { Day } from './date.ts'
import { replacementsOf } from './edges.ts'
import { ownKeys } from './identity.ts'
import type { HistoryEntry } from './query.ts'
import type { StandardRecord, StatusName } from './standard.ts'
import { statusOf } from './status.ts'
import { dayBefore, dayOf, type StatusTurn, turningDays } from './watch.ts'

/** A record as it is now, with its events of the log, newest first. */
export interface RememberedRecord {
  readonly record: StandardRecord
  readonly history: readonly HistoryEntry[]
}

/** A moment at which something was written of a standard or its status turned. */
export interface StatusMoment {
  /** Instant of the events, ISO 8601 in UTC; null when only a day came. */
  readonly at: string | null
  /** Event of the log that brought it, the last of those of one instant; null when only a day came. */
  readonly seq: number | null
  readonly day: Day
  /** Status on that day, by what was known after it. */
  readonly status: StatusName
  /** The turn it brought: on that day, or on the first coming one that now has another status; null for none. */
  readonly turn: StatusTurn | null
}

/** What was known at a time: the standard, null before it was registered, and those around it. */
interface Knowledge {
  readonly record: StandardRecord | null
  readonly others: readonly StandardRecord[]
}

/**
 * How the status of a standard went from an instant to a day, as who looked every day would have seen it: the turns that
 * days brought by what was known on them, and those that events brought, of the standard itself or of what replaces it.
 * The oldest first; events of one instant are one moment.
 */
export function findStatusMoments(
  subject: RememberedRecord,
  { others, since, asOf }: { readonly others: readonly RememberedRecord[]; readonly since: string; readonly asOf: Day },
): StatusMoment[] {
  const entries = [subject, ...others].flatMap(({ history }) => history).filter(({ at }) => at > since)
  const instants = [...Map.groupBy(entries, ({ at }) => at)].sort(([a], [b]) => (a < b ? -1 : 1))
  const moments: StatusMoment[] = []
  let [known, day] = [knowledgeAt({ subject, others }, since), dayOf(since)]
  for (const [at, events] of instants) {
    const next = knowledgeAt({ subject, others }, at)
    moments.push(...findDayTurns(known, { after: day, until: dayOf(at) }))
    day = dayOf(at)
    const status = statusOn(next, day)
    const seq = Math.max(...events.map(event => event.seq))
    if (status !== null) moments.push({ at, seq, day, status, turn: findEventTurn({ known, next, day }) })
    known = next
  }
  return [...moments, ...findDayTurns(known, { after: day, until: asOf })]
}

interface Around {
  readonly subject: RememberedRecord
  readonly others: readonly RememberedRecord[]
}

function knowledgeAt({ subject, others }: Around, instant: string): Knowledge {
  return { record: recordAt(subject, instant), others: others.flatMap(other => recordAt(other, instant) ?? []) }
}

function recordAt({ record, history }: RememberedRecord, instant: string): StandardRecord | null {
  let known = record
  for (const entry of history) {
    if (entry.at <= instant) break
    if (entry.action === 'standard.add') return null
    known = undoChanges(known, entry.changes)
  }
  return known
}

function findEventTurn({ known, next, day }: { known: Knowledge; next: Knowledge; day: Day }): StatusTurn | null {
  const coming = [...new Set([...daysOf(known), ...daysOf(next)])].filter(one => one > day).sort()
  for (const one of [day, ...coming]) {
    const [before, after] = [statusOn(known, one), statusOn(next, one)]
    if (before !== null && after !== null && before !== after) return { day: one, before, after }
  }
  return null
}

function findDayTurns(
  known: Knowledge,
  { after, until }: { readonly after: Day; readonly until: Day },
): StatusMoment[] {
  return daysOf(known)
    .filter(day => day > after && day <= until)
    .flatMap(day => {
      const [before, status] = [statusOn(known, dayBefore(day)), statusOn(known, day)]
      if (before === null || status === null || before === status) return []
      return [{ at: null, seq: null, day, status, turn: { day, before, after: status } }]
    })
}

function daysOf({ record, others }: Knowledge): Day[] {
  if (record === null) return []
  // The day that a successor gives its replacing of this one is as good as one that this one gives itself.
  const relations = [...record.relations, ...others.flatMap(other => other.relations)]
  return turningDays({ ...record, relations }, others)
}

function statusOn({ record, others }: Knowledge, day: Day): StatusName | null {
  if (record === null) return null
  const own = new Set(ownKeys(record.numbers))
  const incoming = others.flatMap(other =>
    other.relations.filter(({ target }) => own.has(numberKey(target))).map(relation => ({ record: other, relation })),
  )
  const find = (number: string) => others.find(other => ownKeys(other.numbers).includes(numberKey(number))) ?? null
  return statusOf(record, day, replacementsOf(record, { incoming, find })).name
}
