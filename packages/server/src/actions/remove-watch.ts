import { appendEvent } from '../store/event.ts'
import { deleteWatch, loadWatch } from '../store/watch.ts'
import type { Context } from './context.ts'
import type { Refusal } from './refusal.ts'
import { unknownWatch } from './unknown-watch.ts'

/** Removes a watch list; what was on the way is not sent any more. */
export async function removeWatch(context: Context, id: string): Promise<{ readonly id: string } | Refusal> {
  return context.store.write(async tx => {
    const watch = await loadWatch(tx, id)
    if (!watch) return unknownWatch(id)
    await deleteWatch(tx, id)
    await appendEvent(tx, {
      id: context.newId(),
      at: context.now(),
      action: 'watch.remove',
      actor: context.actor,
      subject: { type: 'watch', id },
      body: {},
      records: [{ kind: 'watch', key: id, value: null }],
    })
    return { id }
  })
}
