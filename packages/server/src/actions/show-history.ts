import type { EventSubject } from '@biaochi/core/log/event.ts'
import type { HistoryEntry } from '@biaochi/core/registry/query.ts'
import { eventsOf } from '../store/event.ts'
import type { Context } from './context.ts'
import { readChange } from './read-change.ts'

/** The changes of one subject of the log, a standard or a framework, newest first; empty for an unknown one. */
export async function showHistory(context: Context, subject: EventSubject): Promise<readonly HistoryEntry[]> {
  const events = await eventsOf(context.store.read, subject)
  return events.map(readChange).reverse()
}
