import {
  frameworkExportQuerySchema,
  frameworkImportSchema,
  frameworkListSchema,
  frameworkPathSchema,
  frameworkQuerySchema,
  frameworkViewSchema,
} from '@biaochi/core/contract/framework.ts'
import { today } from '../../actions/context.ts'
import { exportFramework } from '../../actions/export-framework.ts'
import { importFramework } from '../../actions/import-framework.ts'
import { listFrameworks } from '../../actions/list-frameworks.ts'
import { isRefusal } from '../../actions/refusal.ts'
import { showFramework } from '../../actions/show-framework.ts'
import { asFile } from '../as-file.ts'
import { defineRoute, type Resource } from '../route.ts'
import { unknownFramework } from '../unknown-framework.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const list = defineRoute({
  id: 'listFrameworks',
  method: 'get',
  address: '/frameworks',
  title: { zh: '全部标准体系', en: 'Every framework' },
  text: { zh: '每个标准体系的最新版本。', en: 'The newest version of each framework.' },
  writes: false,
  request: { path: null, query: null, body: null },
  success: {
    status: 200,
    text: { zh: '标准体系', en: 'The frameworks' },
    content: { 'application/json': frameworkListSchema },
  },
  problems: [],
  run: async ({ context }) => ({ body: { items: await listFrameworks(context) } }),
})

const show = defineRoute({
  id: 'showFramework',
  method: 'get',
  address: '/frameworks/{id}',
  title: { zh: '标准体系', en: 'A framework' },
  text: {
    zh: '当日有效的版本：领域、方面、主题与编制说明。ETag 以版本号开头。',
    en: 'The version that holds on the day: domains, areas, topics and compilation notes. The ETag begins with the version.',
  },
  writes: false,
  request: { path: frameworkPathSchema, query: frameworkQuerySchema, body: null },
  success: {
    status: 200,
    text: { zh: '标准体系', en: 'The framework' },
    content: { 'application/json': frameworkViewSchema },
  },
  problems: ['framework-unknown'],
  run: async ({ context, path, query }) => {
    const asOf = query.asOf ?? today(context)
    const view = await showFramework(context, path.id, asOf)
    if (!view) return unknownFramework(path.id)
    const newest = Math.max(...view.versions.map(each => each.version))
    return { body: { asOf, framework: view.framework, versions: view.versions }, revision: newest }
  },
})

const download = defineRoute({
  id: 'exportFramework',
  method: 'get',
  address: '/frameworks/{id}/export',
  title: { zh: '导出标准体系', en: 'Export a framework' },
  text: {
    zh: 'YAML 可原样导入；Excel 含结构与各表；Word 为编制说明。',
    en: 'YAML can be imported again as it is; Excel has the structure and the tables; Word the compilation notes.',
  },
  writes: false,
  request: { path: frameworkPathSchema, query: frameworkExportQuerySchema, body: null },
  success: {
    status: 200,
    text: { zh: '文件', en: 'The file' },
    content: { 'application/yaml': 'id: shanghai-2022', [xlsx]: 'file', [docx]: 'file' },
  },
  problems: ['framework-unknown'],
  run: async ({ context, path, query }) => {
    const order = { id: path.id, asOf: query.asOf ?? today(context), format: query.format, language: query.language }
    const made = await exportFramework(context, order)
    if (isRefusal(made)) return made
    return { file: made.bytes, media: made.media, headers: asFile(made.fileName) }
  },
})

const put = defineRoute({
  id: 'importFramework',
  method: 'put',
  address: '/frameworks/{id}',
  title: { zh: '导入标准体系', en: 'Import a framework' },
  text: {
    zh: '作为下一版存入；此前的版本原样保留，内容未变则什么都不改。改已有的须带 If-Match，新建须带 If-None-Match: *。',
    en: 'Stores it as the next version; those before stay as they are, and what says the same changes nothing. If-Match for one that is there, “If-None-Match: *” for a new one.',
  },
  writes: true,
  guarded: 'or-new',
  request: {
    path: frameworkPathSchema,
    query: null,
    body: { 'application/yaml': 'file', [xlsx]: 'file' },
  },
  success: {
    status: 200,
    text: { zh: '结果', en: 'What it did' },
    content: { 'application/json': frameworkImportSchema },
  },
  problems: ['refused'],
  bodyLimit: 64 * 1024 * 1024,
  run: async ({ context, path, body, expected }) => {
    // Whoever sends the ETag of what he read means to change that.
    const order = {
      bytes: body,
      file: path.id,
      facts: { id: path.id },
      corrects: true,
      ...(expected === null ? {} : { expected }),
    }
    const done = await importFramework(context, order)
    return isRefusal(done) ? done : { body: done, revision: done.version }
  },
})

/** Frameworks: list, read, take away, bring. */
export const frameworks: Resource = {
  name: 'frameworks',
  title: { zh: '标准体系', en: 'Frameworks' },
  routes: [list, show, download, put],
}
