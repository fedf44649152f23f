import { Readable } from 'node:stream'
import { csvExportQuerySchema, exportQuerySchema, workbookExportQuerySchema } from '@biaochi/core/contract/export.ts'
import type { z } from 'zod'
import { type Context, today } from '../../actions/context.ts'
import { type ExportOptions, exportRegistry } from '../../actions/export-registry.ts'
import { asFile } from '../as-file.ts'
import { chosenFacets } from '../chosen-facets.ts'
import { type Answer, defineRoute, type Resource } from '../route.ts'

const media = {
  jsonl: 'application/x-ndjson',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

const lines = defineRoute({
  id: 'exportStandardsAsLines',
  method: 'get',
  address: '/standards.jsonl',
  title: { zh: '标准，每行一条 JSON', en: 'Standards, one JSON a line' },
  text: {
    zh: '完整的记录，连同当日的状态；可原样导入。不带条件即全部，条件与列表相同。边读边发。',
    en: 'The whole records with their status on the day; they can be imported again as they are. All of them, or those of the list with the same parameters. Sent while it is read.',
  },
  writes: false,
  request: { path: null, query: exportQuerySchema, body: null },
  success: {
    status: 200,
    text: { zh: '标准', en: 'The standards' },
    content: { [media.jsonl]: '{"id":"…","revision":1,"class":"local","numbers":[…],"status":"in-force",…}\n' },
  },
  problems: [],
  run: async ({ context, query }) => exportAs(context, { format: 'jsonl', ...choiceOf(query, context) }),
})

const csv = defineRoute({
  id: 'exportStandardsAsCsv',
  method: 'get',
  address: '/standards.csv',
  title: { zh: '标准，CSV', en: 'Standards as CSV' },
  text: {
    zh: 'UTF-8；以 = + - @ 开头的单元格已加引号，以防当作公式执行。可原样导入。',
    en: 'UTF-8; cells that begin with = + - @ are quoted so that no program runs them as formulas. It can be imported again as it is.',
  },
  writes: false,
  request: { path: null, query: csvExportQuerySchema, body: null },
  success: {
    status: 200,
    text: { zh: '标准', en: 'The standards' },
    content: { [media.csv]: 'number,title_zh,…\n' },
  },
  problems: [],
  run: async ({ context, query: { bom, ...query } }) =>
    exportAs(context, { format: 'csv', ...choiceOf(query, context), bom }),
})

const workbook = defineRoute({
  id: 'exportStandardsAsWorkbook',
  method: 'get',
  address: '/standards.xlsx',
  title: { zh: '标准，Excel', en: 'Standards as an Excel workbook' },
  text: {
    zh: '与 CSV 相同的列，表头用所选的语言。',
    en: 'The columns of the CSV, their heads in the language asked for.',
  },
  writes: false,
  request: { path: null, query: workbookExportQuerySchema, body: null },
  success: { status: 200, text: { zh: '标准', en: 'The standards' }, content: { [media.xlsx]: 'file' } },
  problems: [],
  run: async ({ context, query: { language, ...query } }) =>
    exportAs(context, { format: 'xlsx', ...choiceOf(query, context), language }),
})

/** Which records; those that the list with the same parameters shows. */
function choiceOf({ q, asOf, ...facets }: z.output<typeof exportQuerySchema>, context: Context) {
  return { text: q, asOf: asOf ?? today(context), facets: chosenFacets(facets) }
}

function exportAs(context: Context, options: ExportOptions): Answer {
  const charset = options.format === 'xlsx' ? '' : '; charset=utf-8'
  return {
    stream: () => Readable.from(exportRegistry(context, options)),
    media: media[options.format] + charset,
    headers: asFile(`standards-${options.asOf}.${options.format}`),
  }
}

/** The registry, or what a list shows of it, as a file. */
export const exports: Resource = {
  name: 'exports',
  title: { zh: '批量导出', en: 'Bulk exports' },
  routes: [lines, csv, workbook],
}
