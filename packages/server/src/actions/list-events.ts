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

/** Who may write is the business of those who run the site: the log tells it to an audit, not to readers of changes. */
const notForReaders: readonly string[] = ['token', 'watch', 'checkpoint-key']

/** The newest changes, or those before an event number. */
export async function listEvents(
  context: Context,
  query: { readonly before: number | null; readonly limit: number },
): Promise<ChangePage> {
  const events = await latestEvents(context.store.read, { ...query, without: notForReaders })
  const ids = events.flatMap(event => (event.subject.type === 'standard' ? event.subject.id : []))
  const standards = await context.index.gather(ids, today(context))
  const last = events.at(-1)?.seq ?? 1
  // A stretch that is not full ends at the beginning of the log.
  const isEnd = last <= 1 || events.length < query.limit
  return {
    items: events.map(event => ({
      ...readChange(event),
      subject: event.subject,
      standard: standards.get(event.subject.id) ?? null,
    })),
    next: isEnd ? null : last,
  }
}
