import type { Programme } from '@biaochi/core/evaluation/programme.ts'
import { listProgrammes, loadProgramme } from '../store/programme.ts'
import type { Context } from './context.ts'

/** The programme that this installation runs, in its newest version; null when none is loaded. */
export async function showProgramme(context: Context): Promise<Programme | null> {
  const [id] = await listProgrammes(context.store.read)
  return id === undefined ? null : loadProgramme<Programme>(context.store.read, id)
}
