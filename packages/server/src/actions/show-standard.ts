import type { Day } from '@biaochi/core/registry/date.ts'
import type { StandardView } from '@biaochi/core/registry/query.ts'
import type { Context } from './context.ts'
import { showHistory } from './show-history.ts'

/** A standard with everything its page shows, as of a day; null when neither a slug nor an id leads to one. */
export async function showStandard(context: Context, slugOrId: string, asOf: Day): Promise<StandardView | null> {
  const view = await context.index.show(slugOrId, asOf)
  if (!view) return null
  const history = await showHistory(context, { type: 'standard', id: view.record.id })
  return { ...view, history }
}
