import type { EventDraft, EventSubject, LogEvent } from '@biaochi/core/log/event.ts'
import type { Reader, Writer } from './connection.ts'

/** Appends one event to the log, in the transaction of the change it tells of. Returns it with its place. */
export async function appendEvent(tx: Writer, draft: EventDraft): Promise<LogEvent> {
  const [event] = await appendEvents(tx, [draft])
  if (!event) throw new Error('one draft makes one event')
  return event
}

/** Appends events in the order given; much faster than one by one. */
export async function appendEvents(_tx: Writer, _drafts: readonly EventDraft[]): Promise<LogEvent[]> {
  throw new Error('not built yet')
}

/** Every event after the given number (0 for all), in order. */
export async function* eachEvent(_reader: Reader, _from: { readonly after: number }): AsyncGenerator<LogEvent> {
  yield* []
  throw new Error('not built yet')
}

/** The newest events before a number (null for the very newest), newest first. */
export async function latestEvents(
  _reader: Reader,
  _page: { readonly before: number | null; readonly limit: number },
): Promise<LogEvent[]> {
  throw new Error('not built yet')
}

/** Every event about a subject, oldest first. */
export async function eventsOf(_reader: Reader, _subject: EventSubject): Promise<LogEvent[]> {
  throw new Error('not built yet')
}

/** An event by its number, null for an unknown one. */
export async function loadEvent(_reader: Reader, _seq: number): Promise<LogEvent | null> {
  throw new Error('not built yet')
}
