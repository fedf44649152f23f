import {
  foundNumbersSchema,
  numberAnswerSchema,
  parsedNumbersSchema,
  parseQuerySchema,
  resolveQuerySchema,
  runningTextSchema,
} from '@biaochi/core/contract/number.ts'
import { describeFound, describeNumbers } from '@biaochi/core/number/describe.ts'
import { today } from '../../actions/context.ts'
import { resolveNumber } from '../../actions/resolve-number.ts'
import { defineRoute, type Resource } from '../route.ts'

const parse = defineRoute({
  id: 'parseNumbers',
  method: 'get',
  address: '/numbers/parse',
  title: { zh: '解析编号', en: 'Parse numbers' },
  text: {
    zh: '把任何写法的编号拆开并规范化；不是编号的文字，normal 为空并说明原因。与 biaochi number --json 相同。',
    en: 'Takes numbers in any spelling apart and normalises them; for text that is none, normal is null and findings say why. The same as biaochi number --json.',
  },
  writes: false,
  request: { path: null, query: parseQuerySchema, body: null },
  success: {
    status: 200,
    text: { zh: '每段文字一个对象，按给出的次序', en: 'One object per text, in the order given' },
    content: { 'application/json': parsedNumbersSchema },
  },
  problems: [],
  run: async ({ query }) => ({ body: describeNumbers(query.text) }),
})

const find = defineRoute({
  id: 'findNumbers',
  method: 'post',
  address: '/numbers/find',
  title: { zh: '找出文字中的编号', en: 'Find numbers in a text' },
  text: {
    zh: '列出文字中的每个标准号及其位置。什么都不保存，无须令牌。',
    en: 'Lists every standard number in a text with its place. Nothing is stored; no token is needed.',
  },
  writes: false,
  request: { path: null, query: null, body: { 'text/plain': runningTextSchema } },
  success: {
    status: 200,
    text: { zh: '找到的编号，按位置', en: 'The numbers found, by place' },
    content: { 'application/json': foundNumbersSchema },
  },
  problems: [],
  bodyLimit: 1024 * 1024,
  run: async ({ body }) => ({ body: describeFound(body) }),
})

const resolve = defineRoute({
  id: 'resolveNumber',
  method: 'get',
  address: '/numbers/resolve',
  title: { zh: '查编号', en: 'Look a number up' },
  text: {
    zh: '任何写法的编号在登记中对应哪些标准、还有哪些年份；没有时给出写法最接近者。登记中没有的编号绝不称为有效。',
    en: 'Which standards carry a number in any spelling, and which other years there are; for an unknown one, what is spelt most like it. A number that the registry does not know is never called valid.',
  },
  writes: false,
  request: { path: null, query: resolveQuerySchema, body: null },
  success: {
    status: 200,
    text: { zh: '结果', en: 'The answer' },
    content: { 'application/json': numberAnswerSchema },
  },
  problems: [],
  run: async ({ context, query }) => ({
    body: await resolveNumber(context, query.text, query.asOf ?? today(context)),
  }),
})

/** Standard numbers: parse, find, look up. */
export const numbers: Resource = {
  name: 'numbers',
  title: { zh: '标准号', en: 'Numbers' },
  routes: [parse, find, resolve],
}
