import { correctionSchema } from '@biaochi/core/contract/correction.ts'
import { impactSchema } from '@biaochi/core/contract/impact.ts'
import { standardListQuerySchema, standardPageSchema } from '@biaochi/core/contract/standard-list.ts'
import {
  correctedStandardSchema,
  historySchema,
  standardPathSchema,
  standardQuerySchema,
  standardViewSchema,
} from '@biaochi/core/contract/standard-view.ts'
import { type Context, today } from '../../actions/context.ts'
import { correctStandard } from '../../actions/correct-standard.ts'
import { findRetraction } from '../../actions/find-retraction.ts'
import { listStandards } from '../../actions/list-standards.ts'
import type { Refusal } from '../../actions/refusal.ts'
import { isRefusal } from '../../actions/refusal.ts'
import { showImpact } from '../../actions/show-impact.ts'
import { showStandard } from '../../actions/show-standard.ts'
import { chosenFacets } from '../chosen-facets.ts'
import { linkToNext } from '../page-link.ts'
import { defineRoute, type Resource, refuse } from '../route.ts'

const list = defineRoute({
  id: 'listStandards',
  method: 'get',
  address: '/standards',
  title: { zh: '查找标准', en: 'Find standards' },
  text: {
    zh: '按题名的词或编号查找，按分面缩小；总数与分面条数精确，状态按 asOf 当日计算。',
    en: 'By words of a title or by number, narrowed by facets. The total and the counts are exact; statuses are those of the day asOf.',
  },
  writes: false,
  request: { path: null, query: standardListQuerySchema, body: null },
  success: {
    status: 200,
    text: { zh: '列表的一页', en: 'One page of the list' },
    content: { 'application/json': standardPageSchema },
  },
  problems: ['cursor-unknown'],
  run: async ({ context, query, root }) => {
    const { q, asOf = today(context), limit, cursor = null, ...facets } = query
    const { sort = q.trim() === '' ? 'number' : 'relevance', ...chosen } = facets
    const page = await listStandards(context, { text: q, asOf, facets: chosenFacets(chosen), sort, limit, cursor })
    if (isRefusal(page)) return page
    return {
      body: { asOf, ...page },
      headers: page.next === null ? {} : linkToNext(`${root}/standards`, { ...query, cursor: page.next }),
    }
  },
})

const show = defineRoute({
  id: 'showStandard',
  method: 'get',
  address: '/standards/{id}',
  title: { zh: '一项标准', en: 'One standard' },
  text: {
    zh: '记录、当日状态、双向关系、代替链、重复记录与变更历史。ETag 以版本号开头，变更时放入 If-Match。',
    en: 'The record, its status on the day, relations both ways, the chain of replacement, duplicates and history. The ETag begins with the revision; send it as If-Match to change the record.',
  },
  writes: false,
  request: { path: standardPathSchema, query: standardQuerySchema, body: null },
  success: {
    status: 200,
    text: { zh: '标准', en: 'The standard' },
    content: { 'application/json': standardViewSchema },
  },
  problems: ['standard-unknown', 'standard-retracted'],
  run: async ({ context, path, query }) => {
    const view = await showStandard(context, path.id, query.asOf ?? today(context))
    return view ? { body: view, revision: view.record.revision } : absentStandard(context, path.id)
  },
})

const history = defineRoute({
  id: 'showStandardHistory',
  method: 'get',
  address: '/standards/{id}/history',
  title: { zh: '一项标准的变更', en: 'The changes of a standard' },
  text: {
    zh: '何时、因何、哪个字段、由何值改为何值；新的在前。',
    en: 'When, why, which field, from which value to which; newest first.',
  },
  writes: false,
  request: { path: standardPathSchema, query: null, body: null },
  success: {
    status: 200,
    text: { zh: '变更', en: 'The changes' },
    content: { 'application/json': historySchema },
  },
  problems: ['standard-unknown', 'standard-retracted'],
  run: async ({ context, path }) => {
    const view = await showStandard(context, path.id, today(context))
    return view ? { body: { items: view.history } } : absentStandard(context, path.id)
  },
})

const impact = defineRoute({
  id: 'showImpact',
  method: 'get',
  address: '/standards/{id}/impact',
  title: { zh: '受影响的标准', en: 'What rests on a standard' },
  text: {
    zh: '引用、采用或依靠这项标准的标准：注日期的在它被代替、废止后应修订，不注日期的应核对。',
    en: 'Standards that cite, adopt or otherwise rest on it: those that name its year have to be revised once it is replaced or withdrawn, those that do not have to be checked.',
  },
  writes: false,
  request: { path: standardPathSchema, query: standardQuerySchema, body: null },
  success: {
    status: 200,
    text: { zh: '受影响的标准', en: 'What rests on it' },
    content: { 'application/json': impactSchema },
  },
  problems: ['standard-unknown', 'standard-retracted'],
  run: async ({ context, path, query }) => {
    const view = await showImpact(context, path.id, query.asOf ?? today(context))
    return view ? { body: view } : absentStandard(context, path.id)
  },
})

const correct = defineRoute({
  id: 'correctStandard',
  method: 'patch',
  address: '/standards/{id}',
  title: { zh: '更正一项标准', en: 'Correct a standard' },
  text: {
    zh: '改记录的字段，写明理由；前后之值与理由进入历史，以后的导入不再改这些字段。全部能读懂才写入。',
    en: 'Sets fields of the record and says why. Before, after and the reason stand in its history, and later imports leave these fields alone. Every value must be readable, else nothing is written.',
  },
  writes: true,
  guarded: 'if-there',
  request: { path: standardPathSchema, query: null, body: { 'application/json': correctionSchema } },
  success: {
    status: 200,
    text: { zh: '更正后的标准', en: 'The standard as it is now' },
    content: { 'application/json': correctedStandardSchema },
  },
  problems: ['standard-unknown', 'standard-retracted', 'refused'],
  run: async ({ context, path, body, expected }) => {
    const found = await context.index.bySlug(path.id, today(context))
    if (!found) return absentStandard(context, path.id)
    const fields = Object.fromEntries(Object.entries(body.set).map(([name, text]) => [name, text ?? '']))
    const revision = expected === null ? {} : { revision: expected }
    const done = await correctStandard(context, { standard: found.id, fields, reason: body.reason, ...revision })
    if (isRefusal(done)) return done
    const view = await showStandard(context, found.id, today(context))
    return view
      ? { body: { ...view, findings: done.findings }, revision: done.record.revision }
      : absentStandard(context, path.id)
  },
})

/** Says why nothing stands at an address: it was taken out, or never was. */
async function absentStandard(context: Context, id: string): Promise<Refusal> {
  const retracted = await findRetraction(context, id)
  if (retracted) return { refused: [retracted.finding] }
  return refuse(
    'standard-unknown',
    { zh: `登记中没有“${id}”。`, en: `The registry has no “${id}”.` },
    {
      at: { pointer: '/path/id' },
      fix: {
        zh: '用 GET /numbers/resolve?text=… 以编号查找。',
        en: 'Find it by its number with GET /numbers/resolve?text=….',
      },
    },
  )
}

/** Standards: find, read, follow, correct. */
export const standards: Resource = {
  name: 'standards',
  title: { zh: '标准', en: 'Standards' },
  routes: [list, show, history, impact, correct],
}
