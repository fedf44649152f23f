import type { Programme } from '@biaochi/core/evaluation/programme.ts'
import type { Context } from './context.ts'

/** The programme that this installation runs; null when none is loaded. */
export async function showProgramme(_context: Context): Promise<Programme | null> {
  throw new Error('not built yet')
}
