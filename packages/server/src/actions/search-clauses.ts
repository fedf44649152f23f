import type { IndexPage, MarkedText } from '@biaochi/core/search/query/index-query.ts'
import type { StoredClause } from '../search/clause-document.ts'
import { type Context, today } from './context.ts'

/** Which clauses are looked for. */
export interface ClauseQuery {
  readonly text: string
  /** Addresses of documents to look in; none for all. */
  readonly documents: readonly string[]
  readonly offset: number
  /** 1 to 1000. */
  readonly limit: number
}

/** A clause that was found, with the matches in its texts. */
export interface FoundClause extends StoredClause {
  readonly title: MarkedText
  readonly text: MarkedText
}

/** The clauses that hold all words of a question, the best first. */
export interface ClausePage {
  readonly total: number
  readonly items: readonly FoundClause[]
  /** Documents with hits, those with most first. */
  readonly documents: IndexPage['facets'][string]['values']
}

/** Searches the text of every document that is held, clause by clause. */
export async function searchClauses(
  context: Context,
  { text, documents, offset, limit }: ClauseQuery,
): Promise<ClausePage> {
  const page = await context.clauses.search({
    text,
    asOf: today(context),
    choice: documents.length > 0 ? { document: documents } : {},
    facets: ['document'],
    facetLimit: 40,
    sort: text.trim() === '' ? 'order' : 'relevance',
    limit,
    offset,
    cursor: null,
  })
  const none: MarkedText = { text: '', marks: [] }
  return {
    total: page?.total ?? 0,
    documents: page?.facets.document?.values ?? [],
    items: (page?.hits ?? []).map(hit => ({
      ...(hit.stored as StoredClause),
      title: hit.text.title?.[0] ?? none,
      text: hit.text.text?.[0] ?? none,
    })),
  }
}
