import {
  documentListSchema,
  documentPathSchema,
  documentQuerySchema,
  documentViewSchema,
} from '@biaochi/core/contract/document.ts'
import { showDocument, showDocuments } from '../../actions/show-document.ts'
import { defineRoute, type Resource, refuse } from '../route.ts'

const list = defineRoute({
  id: 'listDocuments',
  method: 'get',
  address: '/documents',
  title: { zh: '列出收存的文本', en: 'List the texts that are held' },
  text: { zh: '每份文件的最新版本，不含正文。', en: 'The newest version of every document, without its text.' },
  writes: false,
  request: { path: null, query: null, body: null },
  success: {
    status: 200,
    text: { zh: '收存的文件', en: 'The documents' },
    content: { 'application/json': documentListSchema },
  },
  problems: [],
  run: async ({ context }) => ({ body: { items: await showDocuments(context) } }),
})

const get = defineRoute({
  id: 'getDocument',
  method: 'get',
  address: '/documents/{slug}',
  title: { zh: '一份文件与结构化正文', en: 'A document with its structured text' },
  text: {
    zh: '章条树、块、条款与引用，格式与 biaochi convert 写出的 JSON 相同；另有全部版本的清单。',
    en: 'The tree of sections with blocks, provisions and references, in the shape that `biaochi convert` writes as JSON, and a list of all versions.',
  },
  writes: false,
  request: { path: documentPathSchema, query: documentQuerySchema, body: null },
  success: {
    status: 200,
    text: { zh: '文件', en: 'The document' },
    content: { 'application/json': documentViewSchema },
  },
  problems: ['document-unknown'],
  run: async ({ context, path, query }) => {
    const view = await showDocument(context, path.slug, query.version)
    return view
      ? { body: view }
      : refuse('document-unknown', { zh: `没有收存“${path.slug}”。`, en: `“${path.slug}” is not held.` })
  },
})

/** The texts of standards and drafts. */
export const documents: Resource = {
  name: 'documents',
  title: { zh: '标准文本', en: 'Texts of standards' },
  routes: [list, get],
}
