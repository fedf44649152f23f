import type { IndexQuery } from '@biaochi/core/search/query/index-query.ts'
import type { DocumentSource } from '@biaochi/core/search/search-port.ts'
import { SegmentSearch } from '@biaochi/server/search/segment-search.ts'
import { makeRecords, schema, toDocument } from './corpus.ts'
import { asOf, type BenchEngine, type BenchQuery, facetNames, mostCompared, pageSize } from './engine.ts'

/** The segment index as the product runs it: a thread that answers, files in a folder. */
export const ours: BenchEngine = {
  async build(folder, records) {
    const search = openSearch(folder, records)
    await search.rebuild()
    await search.close()
  },
  async open(folder) {
    const search = openSearch(folder, 0)
    return {
      async answer(query) {
        const page = await search.search(toIndexQuery(query, pageSize, 'relevance'))
        const { total = 0, hits = [], facets = {} } = page ?? {}
        return {
          total,
          hits: hits.map(({ id, text, stored }) => ({
            id,
            title: text.titleZh?.[0] ?? { text: '', marks: [] },
            stored,
          })),
          facets: Object.fromEntries(
            Object.entries(facets).map(([name, { values }]) => [
              name,
              Object.fromEntries(values.map(({ value, count }) => [value, count])),
            ]),
          ),
        }
      },
      async all(query) {
        const page = await search.search(toIndexQuery(query, mostCompared, 'order'))
        return page && page.total <= mostCompared ? page.hits.map(hit => hit.id) : null
      },
      suggest: async text => (await search.suggest(text, { asOf, limit: 8 })).length,
      close: () => search.close(),
    }
  },
}

/** A source of so many records of the corpus, none of which ever changes. */
function openSearch(folder: string, records: number): SegmentSearch {
  const source: DocumentSource = {
    position: async () => 1,
    documents: async function* () {
      for (const record of makeRecords(records)) yield toDocument(record)
    },
    changedSince: async () => ({ position: 1, ids: [], load: async () => [] }),
    digest: async () => 'corpus',
  }
  return new SegmentSearch({ folder, schema, source, report: finding => console.error(finding.message.en) })
}

function toIndexQuery({ text }: BenchQuery, limit: number, sort: string): IndexQuery {
  return { text, asOf, choice: {}, facets: facetNames, facetLimit: 100, sort, limit, offset: 0, cursor: null }
}
