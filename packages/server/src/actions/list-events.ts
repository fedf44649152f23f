import type { EventSubject } from '@biaochi/core/log/event.ts'
import type { HistoryEntry, StandardSummary } from '@biaochi/core/registry/query.ts'
import { latestEvents } from '../store/event.ts'
import { type Context, today } from './context.ts'
import { readChange } from './read-change.ts'

/** An entry of the public log of changes. */
export interface ChangeEntry extends HistoryEntry {
  /** What was changed: `{type: 'standard', id: '…'}`. */
  readonly subject: EventSubject
  /** The subject, when it is a standard that the registry holds. */
  readonly standard: StandardSummary | null
}

/** A stretch of the log, newest first. */
export interface ChangePage {
  readonly items: readonly ChangeEntry[]
  /** Give it as `before` to read on; null at the beginning of the log. */
  readonly next: number | null
}

/** The newest changes, or those before an event number. */
export async function listEvents(
  context: Context,
  query: { readonly before: number | null; readonly limit: number },
): Promise<ChangePage> {
  const events = await latestEvents(context.store.read, query)
  const ids = events.flatMap(event => (event.subject.type === 'standard' ? event.subject.id : []))
  const standards = await context.index.gather(ids, today(context))
  const last = events.at(-1)?.seq ?? 1
  return {
    items: events.map(event => ({
      ...readChange(event),
      subject: event.subject,
      standard: standards.get(event.subject.id) ?? null,
    })),
    next: last > 1 ? last : null,
  }
}
