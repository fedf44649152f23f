import type { Programme } from '@biaochi/core/evaluation/programme.ts'
import type { Framework } from '@biaochi/core/registry/framework.ts'
import { type Context, today } from '../actions/context.ts'
import { listEvents } from '../actions/list-events.ts'
import { showFramework } from '../actions/show-framework.ts'
import { showProgramme } from '../actions/show-programme.ts'

/** What every page says of the whole site. */
export interface SiteFacts {
  /** Null before one is loaded. */
  readonly programme: Programme | null
  /** The framework of the programme as it is today, for the names of its boxes. */
  readonly framework: Framework | null
  /** Instant of the last change of the registry; null for an empty one. */
  readonly lastChange: string | null
  /** False where the store was not asked: then null says nothing. */
  readonly isKnown: boolean
}

/** What can be said when the store cannot be asked. */
export const noFacts: SiteFacts = { programme: null, framework: null, lastChange: null, isKnown: false }

/** Makes a reader of the facts that asks again only when the log has grown or the day has changed. */
export function siteFactsOf(context: Context): () => Promise<SiteFacts> {
  let known: { readonly stamp: string; readonly facts: SiteFacts } | null = null
  return async () => {
    const stamp = `${await context.index.position()} ${today(context)}`
    if (known?.stamp !== stamp) known = { stamp, facts: await gatherFacts(context) }
    return known.facts
  }
}

async function gatherFacts(context: Context): Promise<SiteFacts> {
  const programme = await showProgramme(context)
  const events = await listEvents(context, { before: null, limit: 1 })
  const view = programme ? await showFramework(context, programme.framework, today(context)) : null
  return { programme, framework: view?.framework ?? null, lastChange: events.items[0]?.at ?? null, isKnown: true }
}
