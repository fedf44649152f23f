import { currencyQuerySchema, currencyReportSchema } from '@biaochi/core/contract/currency.ts'
import { checkCurrency, commentCurrency } from '../../actions/check-currency.ts'
import { today } from '../../actions/context.ts'
import { isRefusal } from '../../actions/refusal.ts'
import { defineRoute, type Resource } from '../route.ts'
import { bytesOf, refused } from './drafts.ts'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const bodyLimit = 32 * 1024 * 1024

const check = defineRoute({
  id: 'checkCurrency',
  method: 'post',
  address: '/currency',
  title: { zh: '标准查新', en: 'Check whether cited standards are in force' },
  text: {
    zh: '请求体就是文件（Word、Excel、有文字层的 PDF、网页、Markdown、CSV、文本）。列出所引的每个标准：位置、状态、名称是否相符、后继、怎么办。什么都不保存。登记中没有的不说它有效。',
    en: 'The body is the file: Word, Excel, PDF with text, HTML, Markdown, CSV or text. Every standard that it cites comes back with its place, status, whether the title agrees, what replaced it, and what to do. Nothing is kept. What the registry does not have is never called valid.',
  },
  writes: false,
  request: {
    path: null,
    query: currencyQuerySchema,
    body: {
      [word]: 'file',
      [workbook]: 'file',
      'application/pdf': 'file',
      'text/html': 'file',
      'text/markdown': 'file',
      'text/csv': 'file',
      'text/plain': 'file',
      'application/octet-stream': 'file',
    },
  },
  success: {
    status: 200,
    text: { zh: '查新结果', en: 'The result' },
    content: { 'application/json': currencyReportSchema },
  },
  problems: ['refused'],
  bodyLimit,
  run: async ({ context, query, body }) => {
    const report = await checkCurrency(
      context,
      { name: query.name, bytes: bytesOf(body) },
      query.asOf ?? today(context),
    )
    return isRefusal(report) ? refused(report) : { body: report }
  },
})

const comment = defineRoute({
  id: 'commentCurrency',
  method: 'post',
  address: '/currency/comments',
  title: { zh: '标准查新，批注写回文件', en: 'The same file with comments at its citations' },
  text: {
    zh: '与 POST /currency 相同，但交回原文件的副本，在有问题的引用处加批注（Word、Excel）；其他内容逐字节不变。',
    en: 'As POST /currency, but what comes back is a copy of the file (Word, Excel) with comments at the citations that somebody should look at; nothing else in it changes.',
  },
  writes: false,
  request: { path: null, query: currencyQuerySchema, body: { [word]: 'file', [workbook]: 'file' } },
  success: {
    status: 200,
    text: { zh: '带批注的文件', en: 'The file with comments' },
    content: { [word]: 'a Word document', [workbook]: 'a workbook' },
  },
  problems: ['refused'],
  bodyLimit,
  run: async ({ context, query, body, mediaType, language }) => {
    const asOf = query.asOf ?? today(context)
    const made = await commentCurrency(context, { name: query.name, bytes: bytesOf(body) }, { asOf, language })
    return isRefusal(made) ? refused(made) : { file: made.bytes, media: mediaType }
  },
})

/** Cited standards against the registry. */
export const currency: Resource = {
  name: 'currency',
  title: { zh: '标准查新', en: 'Currency of citations' },
  routes: [check, comment],
}
