import type { Json } from '@biaochi/core/log/canonical.ts'
import type { LogEvent } from '@biaochi/core/log/event.ts'
import type { HistoryEntry } from '@biaochi/core/registry/query.ts'

/** What an event says of a change: by convention its body has `reason` and `changes`, a list of `{field, before, after}`. */
export function readChange(event: LogEvent): HistoryEntry {
  const { reason, changes } = event.body
  return {
    seq: event.seq,
    at: event.at,
    action: event.action,
    reason: typeof reason === 'string' ? reason : null,
    changes: Array.isArray(changes) ? changes.flatMap(readField) : [],
  }
}

function readField(change: Json): HistoryEntry['changes'] {
  if (typeof change !== 'object' || change === null || !('field' in change)) return []
  return [{ field: String(change.field), before: printValue(change.before), after: printValue(change.after) }]
}

/** A value as text; lists and objects as JSON, so that nothing of them is lost. */
function printValue(value: Json | undefined): string | null {
  if (value === null || value === undefined) return null
  return typeof value === 'string' ? value : JSON.stringify(value)
}
