import { eventListQuerySchema, eventListSchema } from '@biaochi/core/contract/event.ts'
import { exportLog } from '../../actions/export-log.ts'
import { listEvents } from '../../actions/list-events.ts'
import { linkToNext } from '../page-link.ts'
import { defineRoute, type Resource } from '../route.ts'
import { streamLines } from '../stream-lines.ts'

const ndjson = 'application/x-ndjson'

const list = defineRoute({
  id: 'listEvents',
  method: 'get',
  address: '/events',
  title: { zh: '最近的变更', en: 'The latest changes' },
  text: {
    zh: '登记、体系、方案的每次变更：何时、何事、因何、前后之值；新的在前。',
    en: 'Every change of registry, frameworks and programme: when, what, why, before and after; newest first.',
  },
  writes: false,
  request: { path: null, query: eventListQuerySchema, body: null },
  success: {
    status: 200,
    text: { zh: '变更', en: 'The changes' },
    content: { 'application/json': eventListSchema },
  },
  problems: [],
  run: async ({ context, query, root }) => {
    const page = await listEvents(context, { before: query.before ?? null, limit: query.limit })
    const headers = page.next === null ? {} : linkToNext(`${root}/events`, { ...query, before: page.next })
    return { body: page, headers }
  },
})

const log = defineRoute({
  id: 'exportLog',
  method: 'get',
  address: '/events.jsonl',
  title: { zh: '导出整个日志', en: 'Export the whole log' },
  text: {
    zh: '每行一个事件的规范 JSON，即被散列的字节，末行是日志的终点；可用 biaochi audit verify 离线核验。个人信息只有加盐摘要，不在其中。',
    en: 'One event a line in canonical JSON, the very bytes that are hashed, and the end of the log on the last line, to be verified elsewhere by “biaochi audit verify”. Personal values are not in it, only their salted digests.',
  },
  writes: false,
  request: { path: null, query: null, body: null },
  success: {
    status: 200,
    text: { zh: '日志', en: 'The log' },
    content: { [ndjson]: '{"action":"standard.add","actor":{"id":null,"kind":"cli"},…}\n' },
  },
  problems: [],
  run: async ({ context }) => ({
    stream: () => streamLines(write => exportLog(context, write)),
    media: `${ndjson}; charset=utf-8`,
  }),
})

/** The log of changes. */
export const events: Resource = {
  name: 'events',
  title: { zh: '变更日志', en: 'Log of changes' },
  routes: [list, log],
}
