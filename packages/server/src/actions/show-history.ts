import type { HistoryEntry } from '@biaochi/core/registry/query.ts'
import type { Context } from './context.ts'

/** The changes of one subject of the log — a standard, a framework — newest first; empty for an unknown one. */
export async function showHistory(_context: Context, _subject: string): Promise<readonly HistoryEntry[]> {
  throw new Error('not built yet')
}
