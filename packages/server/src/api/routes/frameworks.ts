import { coverageSchema } from '@biaochi/core/contract/coverage.ts'
import { frameworkPathSchema, frameworkQuerySchema, frameworkViewSchema } from '@biaochi/core/contract/framework.ts'
import {
  frameworkTablePathSchema,
  frameworkTableQuerySchema,
  frameworkTableSchema,
} from '@biaochi/core/contract/framework-table.ts'
import type { Coverage } from '@biaochi/core/registry/coverage.ts'
import type { FrameworkTable } from '@biaochi/core/registry/framework-table.ts'
import { frameworkTables } from '@biaochi/core/registry/framework-workbook.ts'
import { type Context, today } from '../../actions/context.ts'
import type { Refusal } from '../../actions/refusal.ts'
import { type FrameworkView, showFramework } from '../../actions/show-framework.ts'
import { defineRoute, type Resource, refuse } from '../route.ts'

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

const coverage = defineRoute({
  id: 'showCoverage',
  method: 'get',
  address: '/frameworks/{id}/coverage',
  title: { zh: '覆盖情况', en: 'Coverage' },
  text: {
    zh: '每个框在当日的应有数、现有数、各主题的状态，以及体系中的每条记录。仅见引用者列出而不计。',
    en: 'For every box on the day: what should be there, what is, the state of its topics, and every record in the framework. What is only cited is listed and counts nowhere.',
  },
  writes: false,
  request: { path: frameworkPathSchema, query: frameworkQuerySchema, body: null },
  success: {
    status: 200,
    text: { zh: '覆盖情况', en: 'The coverage' },
    content: { 'application/json': coverageSchema },
  },
  problems: ['framework-unknown'],
  run: async ({ context, path, query }) => {
    const view = await showFramework(context, path.id, query.asOf ?? today(context))
    return view ? { body: await tellCoverage(context, view.coverage) } : unknownFramework(path.id)
  },
})

const table = defineRoute({
  id: 'showFrameworkTable',
  method: 'get',
  address: '/frameworks/{id}/tables/{table}',
  title: { zh: '明细表、统计表、空白清单', en: 'Detail table, statistics, gap list' },
  text: {
    zh: '标准体系随附的表（GB/T 13016），截至当日。数字是数字，空格是空。',
    en: 'The tables that a framework is published with (GB/T 13016), as of the day. Figures are numbers, empty cells are null.',
  },
  writes: false,
  request: { path: frameworkTablePathSchema, query: frameworkTableQuerySchema, body: null },
  success: {
    status: 200,
    text: { zh: '所要的表', en: 'The table' },
    content: { 'application/json': frameworkTableSchema },
  },
  problems: ['framework-unknown'],
  run: async ({ context, path, query }) => {
    const view = await showFramework(context, path.id, query.asOf ?? today(context))
    const tables = view ? frameworkTables(view.framework, view.coverage, query.language) : []
    const found = tables.find(each => each.id === path.table)
    return view && found ? { body: tellTable(view, found) } : unknownFramework(path.id)
  },
})

function tellTable({ coverage }: FrameworkView, { id, title, columns, rows }: FrameworkTable): object {
  return {
    framework: coverage.framework,
    asOf: coverage.asOf,
    id,
    title,
    columns: columns.map(column => ({ id: column.id, title: column.title })),
    rows: rows.map(row => Object.fromEntries(columns.map((column, index) => [column.id, row[index] ?? null]))),
  }
}

/** Coverage with its records as lists show them. */
async function tellCoverage(context: Context, coverage: Coverage): Promise<object> {
  const summaries = await context.index.gather(Object.keys(coverage.standards), coverage.asOf)
  const standards = Object.entries(coverage.standards).flatMap(([id, { standing, places }]) => {
    const standard = summaries.get(id)
    return standard ? [{ standard, standing, places }] : []
  })
  return { ...coverage, standards }
}

function unknownFramework(id: string): Refusal {
  return refuse(
    'framework-unknown',
    { zh: `没有标准体系“${id}”。`, en: `There is no framework “${id}”.` },
    { at: { pointer: '/path/id' } },
  )
}

/** Frameworks: the tree, what it covers, what is missing. */
export const frameworks: Resource = {
  name: 'frameworks',
  title: { zh: '标准体系', en: 'Frameworks' },
  routes: [show, coverage, table],
}
