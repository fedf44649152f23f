import { changedRecords } from '@biaochi/core/log/event.ts'
import type { IndexDocument } from '@biaochi/core/search/schema.ts'
import type { ChangedDocuments, DocumentSource, KnownDocuments } from '@biaochi/core/search/search-port.ts'
import { listDocuments, listVersions, loadDocument } from '../store/document.ts'
import { digestOf, eachEvent } from '../store/event.ts'
import type { Reader, Store } from '../store/store.ts'
import { clausesOf, documentKey } from './clause-document.ts'

/** The clauses of the newest version of every document of a store, as documents of an index. */
export function makeClauseSource(store: Store): DocumentSource {
  return {
    position: () => store.changeMark(),
    digest: position => digestOf(store.read, position),
    documents: () => eachClause(store.read),
    changedSince: (position, known) => gatherChanges(store.read, position, known),
  }
}

async function* eachClause(reader: Reader): AsyncGenerator<IndexDocument> {
  for (const slug of new Set((await listDocuments(reader)).map(held => held.slug)))
    yield* await loadClauses(reader, slug)
}

async function loadClauses(reader: Reader, slug: string): Promise<IndexDocument[]> {
  const [held] = await listVersions(reader, slug)
  const document = held ? await loadDocument(reader, slug, held.version) : null
  return held && document ? clausesOf(held, document) : []
}

async function gatherChanges(reader: Reader, after: number, known: KnownDocuments): Promise<ChangedDocuments> {
  const slugs = new Set<string>()
  let position = after
  for await (const event of eachEvent(reader, { after })) {
    for (const { kind, key } of changedRecords(event))
      if (kind === 'document') slugs.add(key.slice(0, key.lastIndexOf('@')))
    position = event.seq
  }
  const before = (await known.lookUp([...slugs].map(documentKey))).flat().map(({ id }) => id)
  const now = (await Promise.all([...slugs].map(slug => loadClauses(reader, slug)))).flat()
  return {
    position,
    ids: [...new Set([...before, ...now.map(({ id }) => id)])],
    load: async ids => {
      const asked = new Set(ids)
      return now.filter(({ id }) => asked.has(id))
    },
  }
}
