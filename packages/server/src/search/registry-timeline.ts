import { type Day, earliest, latest, type PartialDate } from '@biaochi/core/registry/date.ts'
import { type Replacement, type StatusFacts, statusOf } from '@biaochi/core/registry/status.ts'
import type { TimelineEntry } from '@biaochi/core/search/schema.ts'

/** A day before every date. */
const first: Day = '0000-01-01'

/**
 * The status of a record on every day: from each day on a name. It asks for the status on the days on which a date of
 * the record or of what replaces it begins to be possible, begins to be sure, and is over; nothing changes between them.
 */
export function timelineOf(record: StatusFacts, replacements: readonly Replacement[]): TimelineEntry[] {
  const entries: TimelineEntry[] = [{ from: null, value: statusOf(record, first, replacements).name }]
  for (const from of turningDays(datesOf(record, replacements))) {
    const value = statusOf(record, from, replacements).name
    if (value !== entries.at(-1)?.value) entries.push({ from, value })
  }
  return entries
}

function datesOf(record: StatusFacts, replacements: readonly Replacement[]): PartialDate[] {
  const own = [record.issued, record.effective, record.withdrawn, record.expires]
  const others = replacements.flatMap(({ from, successor }) => [from, successor?.issued, successor?.effective])
  return [...own, ...others].filter(date => typeof date === 'string')
}

function turningDays(dates: readonly PartialDate[]): Day[] {
  const days = new Set<Day>()
  for (const date of dates) {
    for (const day of [earliest(date), latest(date)]) days.add(day).add(dayAfter(day))
  }
  return [...days].sort()
}

function dayAfter(day: Day): Day {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
}
