import type { Context } from './context.ts'
import type { Refusal } from './refusal.ts'

/** What loading a programme did. */
export interface ProgrammeLoad {
  readonly programme: string
  readonly framework: 'added' | 'changed' | 'unchanged'
  readonly plan: 'added' | 'changed' | 'unchanged'
  readonly standards: { readonly added: number; readonly changed: number; readonly unchanged: number }
}

/** Reads the folder of a programme and stores it in one transaction; loading it again changes nothing. */
export async function loadProgramme(_context: Context, _folder: string): Promise<ProgrammeLoad | Refusal> {
  throw new Error('not built yet')
}
