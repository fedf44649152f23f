import type { HeldDocument } from '@biaochi/core/document/held-document.ts'
import type { StandardDocument } from '@biaochi/core/document/model/standard-document.ts'
import { documentsOfStandard, listDocuments, listVersions, loadDocument } from '../store/document.ts'
import type { Context } from './context.ts'

/** A version of a document with its text. */
export interface DocumentView {
  readonly held: HeldDocument
  readonly document: StandardDocument
  /** All versions, the newest first. */
  readonly versions: readonly HeldDocument[]
}

/** A document with the codes of its boxes in a framework. */
export interface PlacedDocument {
  readonly held: HeldDocument
  readonly codes: readonly string[]
}

/** A version of a document, the newest unless one is named; null when there is none. */
export async function showDocument(
  { store }: Pick<Context, 'store'>,
  slug: string,
  version?: number,
): Promise<DocumentView | null> {
  const versions = await listVersions(store.read, slug)
  const held = version === undefined ? versions[0] : versions.find(one => one.version === version)
  const document = held ? await loadDocument(store.read, slug, held.version) : null
  return held && document ? { held, document, versions } : null
}

/** The newest version of every document that is held. */
export async function showDocuments({ store }: Pick<Context, 'store'>): Promise<readonly HeldDocument[]> {
  const all = await listDocuments(store.read)
  return all.filter(({ slug }, at) => all[at - 1]?.slug !== slug)
}

/** The newest version of each document that belongs in a framework without a record, by its boxes there. */
export async function showDocumentsIn(
  context: Pick<Context, 'store'>,
  framework: string,
): Promise<readonly PlacedDocument[]> {
  const held = await showDocuments(context)
  return held.flatMap(one => {
    const inside = (one.places ?? []).filter(place => place.startsWith(`${framework}/`))
    return inside.length > 0 ? [{ held: one, codes: inside.map(place => place.slice(framework.length + 1)) }] : []
  })
}

/** The newest version of each document of a standard. */
export async function showDocumentsOf({ store }: Pick<Context, 'store'>, id: string): Promise<readonly HeldDocument[]> {
  return documentsOfStandard(store.read, id)
}
