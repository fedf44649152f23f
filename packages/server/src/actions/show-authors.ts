import type { EventSubject } from '@biaochi/core/log/event.ts'
import { eventsOf } from '../store/event.ts'
import { loadAuthors } from '../store/leaf.ts'
import type { Context } from './context.ts'
import { registrySubject } from './import-registry.ts'

/**
 * Who made the changes of a subject, by the number of the event; those who gave no name, or whose name was erased, are
 * left out. For those who keep the store: names are not for the public.
 */
export async function showAuthors(context: Context, subject: EventSubject): Promise<ReadonlyMap<number, string>> {
  const { read } = context.store
  const events = await eventsOf(read, subject)
  const isImported = events.some(event => typeof event.body.import === 'string')
  const imports = isImported ? await eventsOf(read, registrySubject) : []
  const importAt = new Map(imports.map(event => [event.id, event.seq]))
  // What an import did to a record is told by an event of its own; who imported, by that of the import.
  const origins = events.map(({ seq, body }) => ({ seq, from: importAt.get(String(body.import)) ?? seq }))
  const authors = await loadAuthors(
    read,
    origins.map(origin => origin.from),
  )
  return new Map(
    origins.flatMap(({ seq, from }) => {
      const name = authors.get(from)
      return name === undefined ? [] : [[seq, name] as const]
    }),
  )
}
