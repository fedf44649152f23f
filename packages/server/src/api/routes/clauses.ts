import { clausePageSchema, clauseQuerySchema } from '@biaochi/core/contract/document.ts'
import { searchClauses } from '../../actions/search-clauses.ts'
import { defineRoute, type Resource } from '../route.ts'

const search = defineRoute({
  id: 'searchClauses',
  method: 'get',
  address: '/clauses',
  title: { zh: '检索条款', en: 'Search clauses' },
  text: {
    zh: '在收存的全部文件的最新版本中逐条检索。词语须全部出现在同一章条；标准号按任何写法查到引用它的章条。',
    en: 'Searches the newest version of every document that is held, clause by clause. All words must occur in one clause; a number in any spelling finds the clauses that cite it.',
  },
  writes: false,
  request: { path: null, query: clauseQuerySchema, body: null },
  success: {
    status: 200,
    text: { zh: '查到的条款', en: 'The clauses' },
    content: { 'application/json': clausePageSchema },
  },
  problems: [],
  run: async ({ context, query: { q, document = [], offset, limit } }) => ({
    body: await searchClauses(context, { text: q, documents: document, offset, limit }),
  }),
})

/** The text of documents, clause by clause. */
export const clauses: Resource = {
  name: 'clauses',
  title: { zh: '条款', en: 'Clauses' },
  routes: [search],
}
