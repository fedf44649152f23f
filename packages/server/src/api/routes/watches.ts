import {
  madeWatchSchema,
  removedWatchSchema,
  watchChangeSchema,
  watchOrderSchema,
  watchPathSchema,
  watchViewSchema,
} from '@biaochi/core/contract/watch.ts'
import { changeWatch } from '../../actions/change-watch.ts'
import { newWatch } from '../../actions/new-watch.ts'
import { isRefusal } from '../../actions/refusal.ts'
import { removeWatch } from '../../actions/remove-watch.ts'
import { showWatch } from '../../actions/show-watch.ts'
import { defineRoute, type Resource } from '../route.ts'

const make = defineRoute({
  id: 'newWatch',
  method: 'post',
  address: '/watches',
  title: { zh: '建一个关注清单', en: 'Make a watch list' },
  text: {
    zh: '收存一组标准号；其中的标准状态改变（包括到了日期自动改变）、记录被改、未登记的终于登记，都列在清单里，并按 Standard Webhooks 签名发往 webhook。',
    en: 'Keeps a list of numbers. When one of the standards changes its status, be it by a day that came, when its record changes, or when one that was not known is registered, the list says so, and sends it to the webhook, signed by Standard Webhooks.',
  },
  writes: true,
  request: { path: null, query: null, body: { 'application/json': watchOrderSchema } },
  success: {
    status: 201,
    text: { zh: '清单；密钥只显示这一次', en: 'The list; its secret is shown once' },
    content: { 'application/json': madeWatchSchema },
  },
  problems: ['refused'],
  bodyLimit: 512 * 1024,
  run: async ({ context, body: { title, numbers, webhook } }) => {
    const made = await newWatch(context, { title, numbers, ...(webhook === undefined ? {} : { webhook }) })
    return isRefusal(made) ? made : { status: 201, body: made }
  },
})

const show = defineRoute({
  id: 'showWatch',
  method: 'get',
  address: '/watches/{id}',
  title: { zh: '查看关注清单', en: 'Show a watch list' },
  text: {
    zh: '各标准今天的状态、后继，以及建立以来的变更。知道标识即可查看。',
    en: 'The status of each standard today, what took its place, and what happened since the list was made. Whoever knows the id may read it.',
  },
  writes: false,
  request: { path: watchPathSchema, query: null, body: null },
  success: {
    status: 200,
    text: { zh: '清单', en: 'The list' },
    content: { 'application/json': watchViewSchema },
  },
  problems: ['watch-unknown'],
  run: async ({ context, path }) => {
    const view = await showWatch(context, path.id)
    return isRefusal(view) ? view : { body: view }
  },
})

const change = defineRoute({
  id: 'changeWatch',
  method: 'patch',
  address: '/watches/{id}',
  title: { zh: '改动关注清单', en: 'Change a watch list' },
  text: {
    zh: '加入、去掉标准号，改名称或通知地址；没有写的不变。后来加入的标准号从加入时起算变更。',
    en: 'Adds and removes numbers, and sets the title or the webhook; what is left out stays. What happened to a number before it was added is no news.',
  },
  writes: true,
  request: { path: watchPathSchema, query: null, body: { 'application/json': watchChangeSchema } },
  success: {
    status: 200,
    text: { zh: '清单；新密钥只显示这一次', en: 'The list; a new secret is shown once' },
    content: { 'application/json': madeWatchSchema },
  },
  problems: ['watch-unknown', 'refused'],
  bodyLimit: 512 * 1024,
  run: async ({ context, path, body: { title, add, remove, webhook } }) => {
    const changed = await changeWatch(context, path.id, {
      ...(title === undefined ? {} : { title }),
      ...(add === undefined ? {} : { add }),
      ...(remove === undefined ? {} : { remove }),
      ...(webhook === undefined ? {} : { webhook }),
    })
    return isRefusal(changed) ? changed : { body: changed }
  },
})

const remove = defineRoute({
  id: 'removeWatch',
  method: 'delete',
  address: '/watches/{id}',
  title: { zh: '删除关注清单', en: 'Remove a watch list' },
  text: { zh: '尚未发出的通知不再发。', en: 'What was still to be sent is not sent any more.' },
  writes: true,
  request: { path: watchPathSchema, query: null, body: null },
  success: {
    status: 200,
    text: { zh: '已删除', en: 'Removed' },
    content: { 'application/json': removedWatchSchema },
  },
  problems: ['watch-unknown'],
  run: async ({ context, path }) => {
    const removed = await removeWatch(context, path.id)
    return isRefusal(removed) ? removed : { body: removed }
  },
})

/** Lists of numbers that somebody wants to hear of. */
export const watches: Resource = {
  name: 'watches',
  title: { zh: '关注清单', en: 'Watch lists' },
  routes: [make, show, change, remove],
}
