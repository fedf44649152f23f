import { canonicalise } from '@biaochi/core/log/canonical.ts'
import { eachEvent } from '../store/event.ts'
import type { Context } from './context.ts'

/**
 * The whole log, one event a line in its canonical form: the very bytes that are hashed, so that anybody can verify it.
 * Personal values are not in it, only their digests.
 */
export async function* exportEvents(context: Context): AsyncGenerator<string> {
  for await (const event of eachEvent(context.store.read, { after: 0 })) yield `${canonicalise(event)}\n`
}
