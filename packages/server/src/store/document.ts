import type { HeldDocument } from '@biaochi/core/document/held-document.ts'
import type { StandardDocument } from '@biaochi/core/document/model/standard-document.ts'
import { canonicalise } from '@biaochi/core/log/canonical.ts'
import { queriesOf, type Reader, type Writer } from './connection.ts'

/** Stores a new version. The event that tells of it names `documentState(held)` among its records. */
export async function insertDocument(tx: Writer, held: HeldDocument, document: StandardDocument): Promise<void> {
  await queriesOf(tx)
    .insertInto('document')
    .values({
      slug: held.slug,
      version: held.version,
      standard_id: held.standard,
      record: canonicalise(held),
      content: canonicalise(document),
    })
    .execute()
}

/** Every version of every document, by address, the newest version first. */
export async function listDocuments(reader: Reader): Promise<HeldDocument[]> {
  const rows = await queriesOf(reader)
    .selectFrom('document')
    .select('record')
    .orderBy('slug')
    .orderBy('version', 'desc')
    .execute()
  return rows.map(readHeld)
}

/** The versions of a document, the newest first; empty for an unknown one. */
export async function listVersions(reader: Reader, slug: string): Promise<HeldDocument[]> {
  const rows = await queriesOf(reader)
    .selectFrom('document')
    .select('record')
    .where('slug', '=', slug)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(readHeld)
}

/** The documents of a record of the registry, the newest version of each. */
export async function documentsOfStandard(reader: Reader, id: string): Promise<HeldDocument[]> {
  const rows = await queriesOf(reader)
    .selectFrom('document')
    .select('record')
    .where('standard_id', '=', id)
    .orderBy('slug')
    .orderBy('version', 'desc')
    .execute()
  const held = rows.map(readHeld)
  return held.filter(({ slug }, at) => held[at - 1]?.slug !== slug)
}

/** The text of a version; null for an unknown one. */
export async function loadDocument(reader: Reader, slug: string, version: number): Promise<StandardDocument | null> {
  const row = await queriesOf(reader)
    .selectFrom('document')
    .select('content')
    .where('slug', '=', slug)
    .where('version', '=', version)
    .executeTakeFirst()
  return row ? (JSON.parse(row.content) as StandardDocument) : null
}

function readHeld(row: { readonly record: string }): HeldDocument {
  return JSON.parse(row.record) as HeldDocument
}
