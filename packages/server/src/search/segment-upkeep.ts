import { setTimeout } from 'node:timers/promises'
import type { Finding } from '@biaochi/core/finding.ts'
import type { IndexDocument, IndexSchema } from '@biaochi/core/search/schema.ts'
import type { ChangedDocuments, DocumentSource } from '@biaochi/core/search/search-port.ts'
import { buildSegment, mergeAsPlanned } from './segment-build-thread.ts'
import type { SearchSession } from './segment-session.ts'

/** Changes that are taken in by the thread that answers; more are built by another one. */
export const mostAtOnce = 1000
/** Documents loaded at once. */
const batchSize = 500

/** What an index is of. */
export interface Indexed {
  readonly schema: IndexSchema
  readonly source: DocumentSource
}

/** Builds the index anew and gives the position it then stands at; questions are answered meanwhile. */
export async function buildAll({ calls, opening }: SearchSession, { schema, source }: Indexed): Promise<number> {
  const position = await source.position()
  const path = await buildSegment(source.documents(), { schema, folder: opening.folder })
  const since = await source.changedSince(position)
  const isFew = since.ids.length <= mostAtOnce
  const documents = isFew ? await source.load(since.ids) : []
  // Both at once, so that no question is answered between them: it would see an older state than the one before.
  await Promise.all([
    calls.call('replaceAll', { path, position }),
    isFew ? calls.call('change', { ...since, documents }) : null,
  ])
  return isFew ? since.position : position
}

/** Takes in a few changes; they are found when this returns. */
export async function takeInFew(
  { calls }: SearchSession,
  source: DocumentSource,
  changed: ChangedDocuments,
): Promise<void> {
  await calls.call('change', { ...changed, documents: await source.load(changed.ids) })
}

/** Takes in many changes: they are built into a file first, while questions are answered. */
export async function takeInMany(session: SearchSession, indexed: Indexed, changed: ChangedDocuments): Promise<void> {
  const { calls, opening } = session
  const { schema, source } = indexed
  const { position, ids } = changed
  const removed = new Set(ids)
  const path = await buildSegment(loadAll(source, ids, removed), { schema, folder: opening.folder })
  await calls.call('adopt', { path, removed: [...removed], position })
}

/** Takes in many changes without writing a file: some at a time, so that questions are answered in between. */
export async function takeInGradually(
  { calls }: SearchSession,
  source: DocumentSource,
  { ids, position }: ChangedDocuments,
): Promise<void> {
  for (let at = 0; at < ids.length; at += batchSize) {
    const some = ids.slice(at, at + batchSize)
    const isLast = at + batchSize >= ids.length
    await calls.call('change', { ids: some, documents: await source.load(some), position: isLast ? position : null })
  }
}

/** Loads documents by id, and takes those that exist out of `missing`. */
async function* loadAll(
  source: DocumentSource,
  ids: readonly string[],
  missing: Set<string>,
): AsyncGenerator<IndexDocument> {
  for (let at = 0; at < ids.length; at += batchSize) {
    for (const document of await source.load(ids.slice(at, at + batchSize))) {
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
