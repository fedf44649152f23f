import type { Day } from '@biaochi/core/registry/date.ts'
import type { StandardView } from '@biaochi/core/registry/query.ts'
import type { Context } from './context.ts'

/** A standard with everything its page shows, as of a day; null when neither a slug nor an id leads to one. */
export async function showStandard(_context: Context, _slugOrId: string, _asOf: Day): Promise<StandardView | null> {
  throw new Error('not built yet')
}
