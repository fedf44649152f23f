import type { DatedStandard } from '@biaochi/core/registry/coverage.ts'
import type {
  FacetCount,
  FacetName,
  ListedStandard,
  StandardPage,
  StandardQuery,
} from '@biaochi/core/registry/query.ts'
import type { FacetCounts, Hit, IndexPage, IndexQuery, MarkedText } from '@biaochi/core/search/query/index-query.ts'
import type { SearchPort } from '@biaochi/core/search/search-port.ts'
import { loadStandards } from '../store/standard.ts'
import type { Store } from '../store/store.ts'
import type { FoundStandards, RecordChoice } from './registry-index.ts'
import { factsOf } from './registry-source.ts'
import { statusOfFound } from './summarise.ts'

/** Facets of a list, in the order in which they are shown. */
const facetNames: readonly FacetName[] = ['status', 'class', 'area', 'year', 'organisation', 'ics', 'ccs', 'confidence']
/** Organisations and classifications run to thousands of values; what one narrows by stands among the first. */
const mostValues = 50
/** Records loaded at once. */
const batchSize = 500

/** One page of a list; null for a cursor of another list. */
export async function listRecords(search: SearchPort, query: StandardQuery): Promise<StandardPage | null> {
  const { facets, ...asked } = query
  const page = await search.search(
    indexQuery({ ...asked, choice: facets, facets: facetNames, cursor: openCursor(query.cursor) }),
  )
  return page && showPage(page, query)
}

/** The first of the records that a text finds, nothing counted. */
export async function findRecords(
  search: SearchPort,
  asked: Pick<StandardQuery, 'text' | 'asOf' | 'limit'>,
): Promise<FoundStandards> {
  const page = await search.search(indexQuery({ ...asked, choice: {}, facets: [], sort: 'relevance', cursor: null }))
  const items = (page?.hits ?? []).map(hit => {
    const { marks: _marks, excerpt: _excerpt, ...summary } = showHit(hit)
    return summary
  })
  return { items, didYouMean: page?.didYouMean ?? null, didYouMeanBy: page?.didYouMeanBy ?? null }
}

/** Every record that is asked for, whole, by number. */
export async function* eachRecord(
  { store, search }: { readonly store: Store; readonly search: SearchPort },
  { facets, ...asked }: RecordChoice,
): AsyncGenerator<DatedStandard> {
  let cursor: string | null = null
  do {
    const page: IndexPage | null = await search.search(
      indexQuery({ ...asked, choice: facets, facets: [], sort: 'number', limit: batchSize, offset: 0, cursor }),
    )
    const hits = page?.hits ?? []
    const records = await loadStandards(
      store.read,
      hits.map(hit => hit.id),
    )
    for (const hit of hits) {
      const stored = records.get(hit.id)
      if (stored) yield { ...stored, status: statusOfFound(hit) }
    }
    cursor = page?.next ?? null
  } while (cursor !== null)
}

type Asked = Pick<StandardQuery, 'text' | 'asOf' | 'sort' | 'limit'> &
  Pick<IndexQuery, 'facets' | 'cursor'> & {
    readonly choice: RecordChoice['facets']
    readonly offset?: number
  }

function indexQuery({ sort, choice, offset = 0, ...asked }: Asked): IndexQuery {
  const chosen = Object.entries(choice).flatMap(([name, values]) => (values ? [[name, values] as const] : []))
  return {
    ...asked,
    offset,
    choice: Object.fromEntries(chosen),
    facetLimit: mostValues,
    sort: sort === 'number' ? 'order' : sort,
  }
}

function showPage(page: IndexPage, query: StandardQuery): StandardPage {
  const count = (name: FacetName) => countsOf(name, page.facets[name], query.facets[name] ?? [])
  return {
    total: page.total,
    items: page.hits.map(showHit),
    facets: {
      status: count('status'),
      class: count('class'),
      area: count('area'),
      year: count('year'),
      organisation: count('organisation'),
      ics: count('ics'),
      ccs: count('ccs'),
      confidence: count('confidence'),
    },
    next: page.next === null ? null : Buffer.from(page.next).toString('base64url'),
    didYouMean: page.didYouMean,
    didYouMeanBy: page.didYouMeanBy,
    findings: page.findings,
  }
}

function showHit({ id, text, stored, current }: Hit): ListedStandard {
  const { keys: _keys, replaced: _replaced, ...facts } = factsOf({ stored })
  const marks = (values: readonly MarkedText[] | undefined) => values?.[0]?.marks ?? []
  const abstract = text.abstract?.[0]
  return {
    id,
    ...facts,
    titleZh: text.titleZh?.[0]?.text ?? null,
    titleEn: text.titleEn?.[0]?.text ?? null,
    status: statusOfFound({ current }),
    marks: { number: marks(text.number), titleZh: marks(text.titleZh), titleEn: marks(text.titleEn) },
    excerpt: abstract && abstract.marks.length > 0 ? abstract : null,
  }
}

/** The most frequent value first, years from the newest; chosen values are always there. */
function countsOf(name: FacetName, counted: FacetCounts | undefined, chosen: readonly string[]): FacetCount[] {
  const counts = counted?.values ?? []
  const missing = chosen.filter(value => !counts.some(one => one.value === value)).map(value => ({ value, count: 0 }))
  return [...counts, ...missing].sort(name === 'year' ? byValue : byCount)
}

function byCount(a: FacetCount, b: FacetCount): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1)
}

function byValue(a: FacetCount, b: FacetCount): number {
  return a.value < b.value ? 1 : -1
}

/** Cursors are handed out so that they can stand in an address; what is none stays what no page gave. */
function openCursor(cursor: string | null): string | null {
  return cursor === null ? null : Buffer.from(cursor, 'base64url').toString('utf8')
}
