import { canonicalise } from '@biaochi/core/log/canonical.ts'
import type { WatchList } from '@biaochi/core/registry/watch.ts'
import { queriesOf, type Reader, type Writer } from './connection.ts'

/** Stores a new watch list. */
export async function insertWatch(tx: Writer, watch: WatchList): Promise<void> {
  await queriesOf(tx)
    .insertInto('watch')
    .values({ id: watch.id, record: canonicalise(watch) })
    .execute()
}

/** Stores a watch list anew. */
export async function updateWatch(tx: Writer, watch: WatchList): Promise<void> {
  await queriesOf(tx)
    .updateTable('watch')
    .set({ record: canonicalise(watch) })
    .where('id', '=', watch.id)
    .execute()
}

/** Removes a watch list with all that was on the way. */
export async function deleteWatch(tx: Writer, id: string): Promise<void> {
  await queriesOf(tx).deleteFrom('delivery').where('watch_id', '=', id).execute()
  await queriesOf(tx).deleteFrom('watch').where('id', '=', id).execute()
}

/** A watch list by its id; null for an unknown one. */
export async function loadWatch(reader: Reader, id: string): Promise<WatchList | null> {
  const row = await queriesOf(reader).selectFrom('watch').select('record').where('id', '=', id).executeTakeFirst()
  return row ? readWatch(row) : null
}

/** Every watch list, the oldest first. */
export async function listWatches(reader: Reader): Promise<WatchList[]> {
  const rows = await queriesOf(reader).selectFrom('watch').select('record').orderBy('id').execute()
  return rows.map(readWatch)
}

function readWatch(row: { readonly record: string }): WatchList {
  return JSON.parse(row.record) as WatchList
}
