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
    zh: '标准号、题名或题名拼音首字母以所输入文字开头的标准，编号在前。检索见 GET /standards?q=…。',
    en: 'Standards whose number, title or pinyin initials begin with the text, numbers first. To search, see GET /standards?q=….',
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
    body: { items: await suggestStandards(context, { text: q, asOf, limit }) },
  }),
})

/** Search while typing. */
export const search: Resource = {
  name: 'search',
  title: { zh: '检索', en: 'Search' },
  routes: [suggest],
}
