import { type ChainLink, chainOf } from '@biaochi/core/registry/chain.ts'
import type { Day } from '@biaochi/core/registry/date.ts'
import { type Edge, eachEdge, isReplacing, replacementsOf, type Statement } from '@biaochi/core/registry/edges.ts'
import type { ResolvedRelation, StandardSummary, StandardView } from '@biaochi/core/registry/query.ts'
import type { StandardRecord } from '@biaochi/core/registry/standard.ts'
import { effectOf, statusOf } from '@biaochi/core/registry/status.ts'
import type { FoundDocument } from '@biaochi/core/search/query/look-up.ts'
import type { SearchPort } from '@biaochi/core/search/search-port.ts'
import { loadStandards } from '../store/standard.ts'
import type { Store } from '../store/store.ts'
import { findOwners } from './find-owners.ts'
import { knownKey } from './known-key.ts'
import { lookUps, ownKeys } from './registry-document.ts'
import { factsOf } from './registry-source.ts'
import { summarise } from './summarise.ts'

/** Where records and their documents are found. */
export interface Registry {
  readonly store: Store
  readonly search: SearchPort
}

/** Everything about a record, as of a day, but its history; null when the store no longer has it. */
export async function showRecord(
  registry: Registry,
  found: FoundDocument,
  asOf: Day,
): Promise<Omit<StandardView, 'history'> | null> {
  const stored = (await loadStandards(registry.store.read, [found.id])).get(found.id)
  if (!stored) return null
  const { record, slug } = stored
  const { incoming, find } = await lookAround(registry, record, 'all')
  const edges = eachEdge(record, { incoming, find })
  const chain = await findChain(registry, record)
  const doubles = await findDoubles(registry, found, asOf)
  const ids = [...edges.flatMap(edge => edge.record?.id ?? []), ...chain]
  const summaries = new Map((await registry.search.get([...new Set(ids)], asOf)).map(one => [one.id, summarise(one)]))
  return {
    record,
    slug,
    asOf,
    status: statusOf(record, asOf, replacementsOf(record, { incoming, find })),
    relations: edges.map(edge => resolveEdge(edge, summaries)),
    chain: chain.flatMap(id => summaries.get(id) ?? []),
    duplicates: doubles.map(summarise),
  }
}

/** Statements of other records about a record, and the records whose numbers it names. */
async function lookAround({ store, search }: Registry, record: StandardRecord, which: 'all' | 'replacing') {
  const own = ownKeys(record)
  const counts = (type: StandardRecord['relations'][number]['type']) => which === 'all' || isReplacing(type)
  const keys = own.map(which === 'all' ? lookUps.names : lookUps.replaces)
  const naming = (await search.lookUp(keys, { asOf: '2000-01-01', limit: Number.MAX_SAFE_INTEGER })).flat()
  const others = await loadStandards(
    store.read,
    [...new Set(naming.map(one => one.id))].filter(id => id !== record.id),
  )
  const targets = record.relations.filter(({ type }) => counts(type)).map(({ target }) => knownKey(target))
  const owners = await findOwners(store.read, targets)
  const incoming = [...others.values()].flatMap(({ record: other }): Statement[] =>
    other.relations
      .filter(({ type, target }) => counts(type) && own.includes(knownKey(target)))
      .map(relation => ({ record: other, relation })),
  )
  return { incoming, find: (number: string) => owners.get(knownKey(number))?.[0] ?? null }
}

/** Ids of the supersession chain of a record, the oldest first. */
async function findChain(registry: Registry, start: StandardRecord): Promise<readonly string[]> {
  const records = new Map([[start.id, start]])
  const links = new Map<string, readonly ChainLink[]>()
  // Only back from it, then only on from it: what shares a predecessor with it stays out.
  for (const direction of ['out', 'in'] as const) {
    const seen = new Set([start.id])
    const open = [start]
    for (let record = open.pop(); record; record = open.pop()) {
      const edges = await replacementsAround(registry, record)
      links.set(
        record.id,
        edges.flatMap(edge => linkOf(record, edge)),
      )
      for (const { direction: way, record: other } of edges) {
        if (way !== direction || !other || seen.has(other.id)) continue
        seen.add(other.id)
        records.set(other.id, other)
        open.push(other)
      }
    }
  }
  const place = (id: string) => placeInTime(records.get(id))
  return chainOf(start.id, {
    predecessors: id => links.get(id)?.filter(link => link.newer === id) ?? [],
    successors: id => links.get(id)?.filter(link => link.older === id) ?? [],
    compare: (a, b) => (place(a) < place(b) ? -1 : 1),
  }).members
}

async function replacementsAround(registry: Registry, record: StandardRecord): Promise<Edge[]> {
  const around = await lookAround(registry, record, 'replacing')
  return eachEdge({ ...record, relations: record.relations.filter(({ type }) => isReplacing(type)) }, around)
}

function linkOf({ id }: StandardRecord, { direction, record: other, type }: Edge): ChainLink[] {
  if (!other) return []
  const [newer, older] = direction === 'out' ? [id, other.id] : [other.id, id]
  return [{ older, newer, partly: type === 'replaces-partly' }]
}

/** Sorts by the day it took effect, then by number. */
function placeInTime(record: StandardRecord | undefined): string {
  return record ? `${effectOf(record) ?? record.issued ?? ''} ${record.numbers[0]?.normal ?? ''} ${record.id}` : ''
}

async function findDoubles({ search }: Registry, found: FoundDocument, asOf: Day): Promise<FoundDocument[]> {
  const keys = factsOf(found).keys.map(lookUps.own)
  const owners = (await search.lookUp(keys, { asOf, limit: Number.MAX_SAFE_INTEGER })).flat()
  return [...new Map(owners.map(one => [one.id, one])).values()].filter(one => one.id !== found.id)
}

function resolveEdge(edge: Edge, summaries: ReadonlyMap<string, StandardSummary>): ResolvedRelation {
  const { type, direction, number, degree, from, note, record } = edge
  return { type, direction, number, degree, from, note, standard: (record && summaries.get(record.id)) ?? null }
}
