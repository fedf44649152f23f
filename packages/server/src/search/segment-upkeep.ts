import { setTimeout } from 'node:timers/promises'
import type { Finding } from '@biaochi/core/finding.ts'
import type { IndexDocument, IndexSchema } from '@biaochi/core/search/schema.ts'
import type { ChangedDocuments, DocumentSource } from '@biaochi/core/search/search-port.ts'
import { buildSegment, mergeAsPlanned } from './segment-build-thread.ts'
import type { SearchSession } from './segment-session.ts'
import type { IndexPoint } from './segment-state.ts'

/** Changes that are taken in by the thread that answers; more are built by another one. */
export const mostAtOnce = 1000
/** Documents loaded at once. */
const batchSize = 500
/** Documents that make a segment in memory, where no file can be written. */
const batchInMemory = 4000

/** What an index is of. */
export interface Indexed {
  readonly schema: IndexSchema
  readonly source: DocumentSource
}

/** Builds the index anew and gives the point it then stands at; questions are answered meanwhile. */
export async function buildAll({ calls, opening }: SearchSession, { schema, source }: Indexed): Promise<IndexPoint> {
  const point = await pointOf(source, await source.position())
  const path = await buildSegment(source.documents(), { schema, folder: opening.folder })
  await calls.call('replaceAll', { path, point })
  return point
}

/** Builds the index anew in memory, where no file can be written. */
export async function buildInMemory({ calls }: SearchSession, { source }: Indexed): Promise<IndexPoint> {
  const point = await pointOf(source, await source.position())
  let batch: IndexDocument[] = []
  const take = async (last: IndexPoint | null): Promise<void> => {
    const documents = batch
    batch = []
    await calls.call('change', { point: last, ids: documents.map(one => one.id), documents })
  }
  for await (const document of source.documents()) {
    batch.push(document)
    if (batch.length >= batchInMemory) await take(null)
  }
  await take(point)
  return point
}

/** Takes in a few changes; they are found when this returns. */
export async function takeInFew(
  { calls }: SearchSession,
  { ids, load }: ChangedDocuments,
  point: IndexPoint,
): Promise<void> {
  await calls.call('change', { point, ids, documents: await load(ids) })
}

/** Takes in many changes: they are built into a file first, by another thread. */
export async function takeInMany(
  { calls, opening }: SearchSession,
  schema: IndexSchema,
  { changed, point }: { readonly changed: ChangedDocuments; readonly point: IndexPoint },
): Promise<void> {
  const removed = new Set(changed.ids)
  const path = await buildSegment(loadAll(changed, removed), { schema, folder: opening.folder })
  await calls.call('adopt', { path, removed: [...removed], point })
}

/** Takes in many changes without writing a file. */
export async function takeInGradually(
  { calls }: SearchSession,
  { ids, load }: ChangedDocuments,
  point: IndexPoint,
): Promise<void> {
  for (let at = 0; at < ids.length; at += batchInMemory) {
    const some = ids.slice(at, at + batchInMemory)
    const isLast = at + batchInMemory >= ids.length
    await calls.call('change', { ids: some, documents: await load(some), point: isLast ? point : null })
  }
}

/** A change of a source with its digest. */
export async function pointOf(source: DocumentSource, position: number): Promise<IndexPoint> {
  return { position, digest: await source.digest(position) }
}

/** Loads documents by id, and takes those that exist out of `missing`. */
async function* loadAll({ ids, load }: ChangedDocuments, missing: Set<string>): AsyncGenerator<IndexDocument> {
  for (let at = 0; at < ids.length; at += batchSize) {
    for (const document of await load(ids.slice(at, at + batchSize))) {
      missing.delete(document.id)
      yield document
    }
  }
}

/** Merges what is to be merged, once; `isLast` writes all that no file holds. */
export async function mergeOnce(
  { calls, opening }: SearchSession,
  schema: IndexSchema,
  { isLast }: { readonly isLast: boolean },
): Promise<void> {
  const plan = await calls.call('planMerge', { isLast })
  if (!plan) return
  const path = await mergeAsPlanned(plan, { schema, folder: opening.folder })
  await calls.call('finishMerge', { path })
}

/** Reads through files that were too large to be checked when they were opened; a finding when one is torn. */
export async function checkFiles({ calls }: SearchSession): Promise<Finding | null> {
  for (;;) {
    const found = calls.hasEnded ? false : await calls.call('check', undefined)
    if (typeof found !== 'boolean') return found
    if (!found) return null
    await setTimeout(1, undefined, { ref: false })
  }
}
