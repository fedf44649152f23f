import { numberKey, undatedKey } from '@biaochi/core/number/normalise.ts'
import { parseNumber } from '@biaochi/core/number/parse.ts'
import type { DatedStandard } from '@biaochi/core/registry/coverage.ts'
import type { Day } from '@biaochi/core/registry/date.ts'
import { isReplacing } from '@biaochi/core/registry/edges.ts'
import type { StandardSummary } from '@biaochi/core/registry/query.ts'
import type { FoundDocument } from '@biaochi/core/search/query/look-up.ts'
import type { SearchPort } from '@biaochi/core/search/search-port.ts'
import { findStandardBySlug, loadStandards } from '../store/standard.ts'
import type { Store } from '../store/store.ts'
import { eachRecord, findRecords, listRecords } from './list-records.ts'
import { findNearNumbers } from './near-numbers.ts'
import { lookUps } from './registry-document.ts'
import type { RegistryIndex } from './registry-index.ts'
import { factsOf } from './registry-source.ts'
import { showRecord } from './show-record.ts'
import { byOrder, distinctDocuments, statusOfFound, summarise } from './summarise.ts'

/** Look-ups without a bound: as many records as carry a number. */
const all = Number.MAX_SAFE_INTEGER

/** The reading side of the registry over a search index and the store that it is of. */
export function searchRegistry(store: Store, search: SearchPort): RegistryIndex {
  const lookUp = async (keys: readonly string[], asOf: Day) =>
    distinctDocuments((await search.lookUp(keys, { asOf, limit: all })).flat())
  const find = (slugOrId: string, asOf: Day) => findAddress({ store, search }, slugOrId, asOf)
  return {
    list: query => listRecords(search, query),
    each: choice => eachRecord({ store, search }, choice),
    resolve: async (text, asOf) => {
      const key = numberKey(text)
      return (await lookUp([lookUps.own(key), lookUps.dual(key)], asOf)).map(summarise)
    },
    bySlug: async (slug, asOf) => nullable(await find(slug, asOf)),
    get: async (id, asOf) => nullable((await search.get([id], asOf))[0] ?? null),
    gather: async (ids, asOf) => {
      const found = ids.length === 0 ? [] : await search.get([...new Set(ids)], asOf)
      return new Map(found.map(document => [document.id, summarise(document)]))
    },
    show: async (slugOrId, asOf) => {
      const found = await find(slugOrId, asOf)
      return found && showRecord({ store, search }, found, asOf)
    },
    find: (text, asOf, limit) => findRecords(search, { text, asOf, limit }),
    suggest: async (text, asOf, limit) =>
      (await search.suggest(text, { asOf, limit })).map(one => ({ ...summarise(one), by: one.by })),
    otherYears: async (text, asOf) => {
      const number = parseNumber(text)
      if (number.normal === null) return []
      const own = numberKey(text)
      const series = await lookUp([lookUps.series(undatedKey(number))], asOf)
      return series
        .filter(one => !factsOf(one).keys.includes(own))
        .sort(byOrder)
        .map(summarise)
    },
    successors: async (text, asOf) => {
      const key = numberKey(text)
      const found = await lookUp([lookUps.replaces(key)], asOf)
      const records = await loadStandards(
        store.read,
        found.map(one => one.id),
      )
      const replacing = found.filter(one =>
        records
          .get(one.id)
          ?.record.relations.some(
            ({ type, direction, target }) => isReplacing(type) && direction !== 'in' && numberKey(target) === key,
          ),
      )
      return replacing.sort(byOrder).map(summarise)
    },
    nearest: async (text, asOf, limit) => (await findNearNumbers(search, text, { asOf, limit })).map(summarise),
    naming: async (keys, asOf) => dateRecords(store, (await lookUp(keys.map(lookUps.names), asOf)).sort(byOrder)),
    placed: async (framework, asOf) => {
      const found = (await lookUp([lookUps.framework(framework)], asOf)).sort(byOrder)
      return dateRecords(store, found)
    },
    position: () => search.position(),
    rebuild: () => search.rebuild(),
    close: () => search.close(),
  }
}

/** The records of documents, whole, in their order, with the status of the day they were looked up for. */
async function dateRecords(store: Store, found: readonly FoundDocument[]): Promise<DatedStandard[]> {
  const records = await loadStandards(
    store.read,
    found.map(one => one.id),
  )
  return found.flatMap(one => {
    const stored = records.get(one.id)
    return stored ? [{ ...stored, status: statusOfFound(one) }] : []
  })
}

/** The document at an address; those that a record had once are permanent, and the store keeps them. */
async function findAddress(
  { store, search }: { readonly store: Store; readonly search: SearchPort },
  slugOrId: string,
  asOf: Day,
): Promise<FoundDocument | null> {
  const [[oldest] = []] = await search.lookUp([lookUps.slug(slugOrId)], { asOf, limit: all })
  if (oldest) return oldest
  const [known] = await search.get([slugOrId], asOf)
  if (known) return known
  const stored = await findStandardBySlug(store.read, slugOrId)
  return (stored && (await search.get([stored.record.id], asOf))[0]) ?? null
}

function nullable(found: FoundDocument | null): StandardSummary | null {
  return found && summarise(found)
}
