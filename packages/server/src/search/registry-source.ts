import { changedRecords } from '@biaochi/core/log/event.ts'
import type { FoundDocument } from '@biaochi/core/search/query/look-up.ts'
import type { IndexDocument } from '@biaochi/core/search/schema.ts'
import type { ChangedDocuments, DocumentSource, KnownDocuments } from '@biaochi/core/search/search-port.ts'
import { inBatches } from '../store/batch.ts'
import { digestOf, eachEvent } from '../store/event.ts'
import { listFrameworks } from '../store/framework.ts'
import { eachStandard, eachStandardStating, loadStandards, type StoredStandard } from '../store/standard.ts'
import type { Reader, Store } from '../store/store.ts'
import { makeAreaOf } from './area-of.ts'
import { DocumentMaker } from './document-maker.ts'
import { lookUps, ownKeys, replacedKeys, type StoredFacts } from './registry-document.ts'

/** Events after which it is quicker to read everything anew than to follow one by one. */
const longestPursuit = 50_000
/** Records made into documents at once. */
const batchSize = 500

/** The records of a store as documents of an index. */
export function makeRegistrySource(store: Store): DocumentSource {
  return {
    position: () => store.changeMark(),
    digest: position => digestOf(store.read, position),
    documents: () => eachDocument(store.read),
    changedSince: async (position, known) => {
      const last = await store.changeMark()
      if (last - position > longestPursuit) return null
      return gatherChanges(store.read, position, known)
    },
  }
}

async function* eachDocument(reader: Reader): AsyncGenerator<IndexDocument> {
  const statements = new Map<string, string[]>()
  for await (const { record } of eachStandardStating(reader, 'replaces')) addStatements(statements, record)
  const maker = new DocumentMaker(reader, {
    areaOf: makeAreaOf(await listFrameworks(reader)),
    naming: async keys => keys.flatMap(key => statements.get(key) ?? []),
  })
  let batch: StoredStandard[] = []
  for await (const stored of eachStandard(reader)) {
    batch.push(stored)
    if (batch.length < batchSize) continue
    yield* await maker.make(batch)
    batch = []
  }
  yield* await maker.make(batch)
}

/**
 * What changed, and what depends on it: a document tells who replaces its record, so that it changes with both ends of
 * the replacements that changed records state or stated.
 */
async function gatherChanges(reader: Reader, position: number, known: KnownDocuments): Promise<ChangedDocuments> {
  const changes = await readChanges(reader, position)
  const changed = [...changes.standards]
  const statements = new Map<string, string[]>()
  const ids = new Set(changed)
  for (const batch of inBatches(changed, batchSize)) {
    const touched = { own: new Set<string>(), named: new Set<string>() }
    for (const { record } of (await loadStandards(reader, batch)).values()) {
      if (!record.retracted) addStatements(statements, record)
      for (const key of ownKeys(record)) touched.own.add(key)
      for (const key of replacedKeys(record)) touched.named.add(key)
    }
    for (const { keys, replaced } of (await known.get(batch)).map(factsOf)) {
      for (const key of keys) touched.own.add(key)
      for (const key of replaced) touched.named.add(key)
    }
    const others = [...[...touched.named].map(lookUps.own), ...[...touched.own].map(lookUps.replaces)]
    for (const { id } of (await known.lookUp(others)).flat()) ids.add(id)
  }
  for (const { id } of (await known.lookUp([...changes.frameworks].map(lookUps.framework))).flat()) ids.add(id)
  const maker = new DocumentMaker(reader, {
    areaOf: makeAreaOf(await listFrameworks(reader)),
    naming: async keys => {
      const before = (await known.lookUp(keys.map(lookUps.replaces)))
        .flat()
        .filter(({ id }) => !changes.standards.has(id))
      return [...before.map(({ id }) => id), ...keys.flatMap(key => statements.get(key) ?? [])]
    },
  })
  return {
    position: changes.position,
    ids: [...ids],
    load: async some =>
      maker.make([...(await loadStandards(reader, some)).values()].filter(({ record }) => !record.retracted)),
  }
}

interface Changes {
  readonly position: number
  readonly standards: ReadonlySet<string>
  readonly frameworks: ReadonlySet<string>
}

async function readChanges(reader: Reader, after: number): Promise<Changes> {
  const found = { standard: new Set<string>(), framework: new Set<string>() }
  let position = after
  for await (const event of eachEvent(reader, { after })) {
    for (const { kind, key } of changedRecords(event)) {
      if (kind === 'standard' || kind === 'framework')
        found[kind].add(kind === 'framework' ? key.slice(0, key.lastIndexOf('@')) : key)
    }
    position = event.seq
  }
  return { position, standards: found.standard, frameworks: found.framework }
}

function addStatements(statements: Map<string, string[]>, record: StoredStandard['record']): void {
  for (const key of new Set(replacedKeys(record))) {
    const known = statements.get(key)
    if (known) known.push(record.id)
    else statements.set(key, [record.id])
  }
}

/** What a document of the registry stores; every one was made by this release. */
export function factsOf({ stored }: Pick<FoundDocument, 'stored'>): StoredFacts {
  return stored as StoredFacts
}
