import { suggestionListSchema, suggestionQuerySchema } from '@biaochi/core/contract/suggestion.ts'
import { today } from '../../actions/context.ts'
import { suggestStandards } from '../../actions/suggest-standards.ts'
import { defineRoute, type Resource } from '../route.ts'

const suggest = defineRoute({
  id: 'suggestStandards',
  method: 'get',
  address: '/suggestions',
  title: { zh: '边输入边补全', en: 'Complete while typing' },
  text: {
    zh: '标准号、题名、题名的拼音或其首字母以所输入文字开头的标准，编号在前；不足时以检索所得补上，检索也没有时试简体字、拼音与相近的写法（didYouMean）。检索见 GET /standards?q=…。',
    en: 'Standards whose number, title, pinyin or pinyin initials begin with the text, numbers first; where they are too few, what a search finds, and where that finds nothing, what it finds in simplified characters, as pinyin or with a slip mended (didYouMean). To search, see GET /standards?q=….',
  },
  writes: false,
  request: { path: null, query: suggestionQuerySchema, body: null },
  success: {
    status: 200,
    text: { zh: '补全', en: 'The completions' },
    content: { 'application/json': suggestionListSchema },
  },
  problems: [],
  run: async ({ context, query: { q, asOf = today(context), limit } }) => ({
    body: await suggestStandards(context, { text: q, asOf, limit }),
  }),
})

/** Search while typing. */
export const search: Resource = {
  name: 'search',
  title: { zh: '检索', en: 'Search' },
  routes: [suggest],
}
