import {
  documentAddedSchema,
  documentFileSchema,
  documentListSchema,
  documentOrderSchema,
  documentPathSchema,
  documentQuerySchema,
  documentViewSchema,
} from '@biaochi/core/contract/document.ts'
import { formatTypes } from '@biaochi/core/document/document-format.ts'
import { addDraft } from '../../actions/add-draft.ts'
import { isRefusal } from '../../actions/refusal.ts'
import { showDocument, showDocuments } from '../../actions/show-document.ts'
import { writeHeldDocument } from '../../actions/write-held-document.ts'
import { defineRoute, type Resource, refuse } from '../route.ts'
import { bytesOf, draftBodies, draftLimit, formatContent, refused } from './drafts.ts'

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
    return view ? { body: view } : unknown(path.slug, query.version)
  },
})

const add = defineRoute({
  id: 'addDocument',
  method: 'post',
  address: '/documents',
  title: { zh: '收存一份文本', en: 'Hold a text' },
  text: {
    zh: '请求体就是文件（Word、Markdown、NISO STS、网页、JSON）。登记中有的标准用 standard 指明，没有登记的草案用 slug 给地址名。同样的文本不产生新版本。',
    en: 'The body is the file: Word, Markdown, NISO STS, web page or JSON. Name the standard of the registry by `standard`; give a draft without a record an address by `slug`. The same text again makes no new version.',
  },
  writes: true,
  request: { path: null, query: documentOrderSchema, body: draftBodies },
  success: {
    status: 200,
    text: { zh: '收存的版本', en: 'The version that is held' },
    content: { 'application/json': documentAddedSchema },
  },
  problems: ['refused'],
  bodyLimit: draftLimit,
  run: async ({ context, query: { name, standard, slug }, body }) => {
    const file = { name, bytes: bytesOf(body) }
    const added = await addDraft(context, file, { ...(standard && { standard }), ...(slug && { slug }) })
    return isRefusal(added) ? refused(added) : { body: added }
  },
})

const asFile = defineRoute({
  id: 'getDocumentFile',
  method: 'get',
  address: '/documents/{slug}/formats/{format}',
  title: { zh: '文件的某种格式', en: 'A document as a file' },
  text: {
    zh: '网页、Word、PDF、NISO STS、Markdown、JSON 或要求清单；Markdown 的图片不在其中。',
    en: 'Web page, Word, PDF, NISO STS, Markdown, JSON or the list of requirements; Markdown comes without its pictures.',
  },
  writes: false,
  request: { path: documentFileSchema, query: documentQuerySchema, body: null },
  success: {
    status: 200,
    text: { zh: '写成的文件', en: 'The file' },
    content: formatContent,
  },
  problems: ['document-unknown', 'refused'],
  run: async ({ context, path: { slug, format }, query: { version }, language }) => {
    const written = await writeHeldDocument(context, slug, { format, language, ...(version && { version }) })
    if (!written) return unknown(slug, version)
    if (isRefusal(written)) return refused(written)
    const headers = { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(written.name)}` }
    return { file: written.bytes, media: formatTypes[format], headers }
  },
})

function unknown(slug: string, version?: number) {
  const [zh, en] = version === undefined ? ['', ''] : [`的第 ${version} 版`, `version ${version} of `]
  return refuse('document-unknown', { zh: `没有收存“${slug}”${zh}。`, en: `There is no ${en}“${slug}” here.` })
}

/** The texts of standards and drafts. */
export const documents: Resource = {
  name: 'documents',
  title: { zh: '标准文本', en: 'Texts of standards' },
  routes: [list, get, add, asFile],
}
