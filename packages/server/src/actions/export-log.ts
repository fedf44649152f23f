import { exportLog as exportLines } from '../store/exported-log.ts'
import type { Context } from './context.ts'

/**
 * Gives the log to a sink, line by line: the canonical JSON of each event, then its end. Anyone can audit it; personal
 * values are not in it.
 */
export async function exportLog(context: Context, write: (line: string) => Promise<void>): Promise<void> {
  await context.store.snapshot(async reader => {
    for await (const line of exportLines(reader)) await write(line)
  })
}
