import { changedRecords } from '@biaochi/core/log/event.ts'
import { numberKey, undatedKey } from '@biaochi/core/number/normalise.ts'
import { parseNumber } from '@biaochi/core/number/parse.ts'
import type { DatedStandard } from '@biaochi/core/registry/coverage.ts'
import type { Day } from '@biaochi/core/registry/date.ts'
import { eachEvent } from '../store/event.ts'
import { listFrameworks } from '../store/framework.ts'
import { eachStandard, findStandardBySlug, loadStandards } from '../store/standard.ts'
import type { Store } from '../store/store.ts'
import { answerList, answerSuggestion } from './answer-query.ts'
import { makeAreaOf } from './area-of.ts'
import { type AreaOf, addressOf, byOrder, type IndexRow, makeRow } from './index-row.ts'
import { findNearNumbers } from './near-numbers.ts'
import { statusNames } from './plan-query.ts'
import type { RegistryIndex } from './registry-index.ts'
import { RowSet } from './row-set.ts'
import { showRow, summarise } from './show-row.ts'

/** Events after which it is quicker to read everything anew than to follow one by one. */
const longestPursuit = 1000

/** What the index knows, and up to which event. */
interface State {
  readonly rows: RowSet
  readonly areaOf: AreaOf
  position: number
}

/** An index in memory over a store; nothing is read before the first question. */
export function openMemoryIndex(store: Store): RegistryIndex {
  const current = follow(store)
  const rows = async () => (await current()).rows
  const summaries = async (asOf: Day, find: (rows: RowSet) => readonly IndexRow[]) => {
    const all = await rows()
    return find(all).map(row => summarise(all, row, asOf))
  }
  return {
    list: async query => answerList(await rows(), query),
    resolve: (text, asOf) => summaries(asOf, all => all.lookups.carriers(numberKey(text))),
    bySlug: async (slug, asOf) => {
      const all = await rows()
      const row = await findAddress(store, all, slug)
      return row && summarise(all, row, asOf)
    },
    get: async (id, asOf) => {
      const all = await rows()
      const row = all.lookups.byId.get(id)
      return row ? summarise(all, row, asOf) : null
    },
    gather: async (ids, asOf) => {
      const found = await summaries(asOf, all => ids.flatMap(id => all.lookups.byId.get(id) ?? []))
      return new Map(found.map(each => [each.id, each]))
    },
    show: async (slugOrId, asOf) => {
      const all = await rows()
      const row = await findAddress(store, all, slugOrId)
      return row && showRow(all, row, asOf)
    },
    suggest: (text, asOf, limit) => summaries(asOf, all => answerSuggestion(all, text, limit)),
    otherYears: (text, asOf) => summaries(asOf, all => findOtherYears(all, text)),
    nearest: (text, asOf, limit) => summaries(asOf, all => findNearNumbers(all.lookups, text, limit)),
    placed: async (framework, asOf) => {
      const all = await rows()
      const placed = [...all.lookups.inFramework(framework)].sort(byOrder)
      return placed.map(row => ({ record: row.record, status: all.status(row, asOf).name, slug: addressOf(row) }))
    },
    dated: async asOf => eachDated(await rows(), asOf),
    position: () => store.changeMark(),
  }
}

/** Gives the state at the store's last event; callers that ask at once wait for the same reading. */
function follow(store: Store): () => Promise<State> {
  let state: State | null = null
  let turn: Promise<unknown> = Promise.resolve()
  const reach = async () => {
    const mark = await store.changeMark()
    if (state?.position === mark) return state
    const pursued = state && state.position < mark ? await pursue(store, state, mark) : null
    state = pursued ?? (await readAll(store))
    return state
  }
  return async () => {
    if (state?.position === (await store.changeMark())) return state
    const reached = turn.then(reach, reach)
    turn = reached
    return reached
  }
}

async function readAll(store: Store): Promise<State> {
  // Read before the records: an event that comes in between is then followed once more, which changes nothing.
  const position = await store.changeMark()
  return store.snapshot(async reader => {
    const areaOf = makeAreaOf(await listFrameworks(reader))
    const rows: IndexRow[] = []
    for await (const stored of eachStandard(reader)) rows.push(makeRow(stored, areaOf))
    return { rows: new RowSet(rows), areaOf, position }
  })
}

/** Follows the events up to a mark; null when everything has to be read anew. */
async function pursue(store: Store, state: State, mark: number): Promise<State | null> {
  if (mark - state.position > longestPursuit) return null
  const ids = new Set<string>()
  let position = state.position
  for await (const event of eachEvent(store.read, { after: state.position })) {
    for (const record of changedRecords(event)) {
      if (record.kind === 'framework') return null
      if (record.kind === 'standard') ids.add(record.key)
    }
    position = event.seq
  }
  const changed = await loadStandards(store.read, [...ids])
  const gone = [...ids].filter(id => !changed.has(id))
  state.rows.replace(
    [...changed.values()].map(stored => makeRow(stored, state.areaOf)),
    gone,
  )
  state.position = position
  return state
}

/** The row at an address; those that a record had once are permanent, and the store keeps them. */
async function findAddress(store: Store, rows: RowSet, slugOrId: string): Promise<IndexRow | null> {
  const row = rows.lookups.atSlug(slugOrId)
  if (row) return row
  const stored = await findStandardBySlug(store.read, slugOrId)
  return (stored && rows.lookups.byId.get(stored.record.id)) ?? null
}

function findOtherYears(rows: RowSet, text: string): IndexRow[] {
  const number = parseNumber(text)
  if (number.normal === null) return []
  const own = numberKey(text)
  return rows.lookups
    .inSeries(undatedKey(number))
    .filter(row => !row.keys.includes(own))
    .sort(byOrder)
}

function* eachDated(rows: RowSet, asOf: Day): Generator<DatedStandard> {
  for (const segment of rows.segments) {
    const statuses = segment.statuses(asOf, rows.statusCode)
    for (const [ordinal, row] of segment.rows.entries()) {
      if (!segment.alive[ordinal]) continue
      yield { record: row.record, status: statusNames[statuses[ordinal] ?? 0] ?? 'unknown', slug: addressOf(row) }
    }
  }
}
