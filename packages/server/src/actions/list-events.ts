import type { Context } from './context.ts'

/** An entry of the public log of changes. */
export interface ChangeEntry {
  readonly seq: number
  /** ISO 8601 instant, UTC. */
  readonly at: string
  readonly action: string
  /** What was changed: id of a standard, a framework or a file. */
  readonly subject: string
  readonly reason: string | null
  /** Number of the standard, and its address, when the subject is one. */
  readonly number: string | null
  readonly slug: string | null
}

/** A stretch of the log, newest first. */
export interface ChangePage {
  readonly items: readonly ChangeEntry[]
  /** Give it as `before` to read on; null at the beginning of the log. */
  readonly next: number | null
}

/** The newest changes, or those before an event number. */
export async function listEvents(
  _context: Context,
  _query: { readonly before: number | null; readonly limit: number },
): Promise<ChangePage> {
  throw new Error('not built yet')
}
