import { coverageSchema, frameworkComparisonSchema } from '@biaochi/core/contract/coverage.ts'
import {
  frameworkComparisonQuerySchema,
  frameworkPathSchema,
  frameworkQuerySchema,
} from '@biaochi/core/contract/framework.ts'
import {
  frameworkTablePathSchema,
  frameworkTableQuerySchema,
  frameworkTableSchema,
} from '@biaochi/core/contract/framework-table.ts'
import type { Coverage } from '@biaochi/core/registry/coverage.ts'
import type { FrameworkTable } from '@biaochi/core/registry/framework-table.ts'
import { frameworkTables } from '@biaochi/core/registry/framework-workbook.ts'
import { compareFramework, type FrameworkComparisonView } from '../../actions/compare-framework.ts'
import { type Context, today } from '../../actions/context.ts'
import { type FrameworkView, showFramework } from '../../actions/show-framework.ts'
import { defineRoute, type Resource } from '../route.ts'
import { unknownFramework } from '../unknown-framework.ts'

const show = defineRoute({
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
  title: { zh: '明细表、统计表、缺口清单', en: 'Detail table, statistics, gap list' },
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

const compare = defineRoute({
  id: 'compareFramework',
  method: 'get',
  address: '/frameworks/{id}/compare',
  title: { zh: '两天之间的变化', en: 'What changed between two days' },
  text: {
    zh: '框、主题与标准在两天之间的变化，各按当日有效的版本。',
    en: 'What changed in boxes, topics and standards between two days, each in the version that held then.',
  },
  writes: false,
  request: { path: frameworkPathSchema, query: frameworkComparisonQuerySchema, body: null },
  success: {
    status: 200,
    text: { zh: '变化', en: 'The changes' },
    content: { 'application/json': frameworkComparisonSchema },
  },
  problems: ['framework-unknown'],
  run: async ({ context, path, query }) => {
    const view = await compareFramework(context, path.id, { from: query.from, to: query.to ?? today(context) })
    return view ? { body: tellComparison(view) } : unknownFramework(path.id)
  },
})

/** Coverage with its records as lists show them. */
async function tellCoverage(context: Context, coverage: Coverage): Promise<object> {
  const summaries = await context.index.gather(Object.keys(coverage.standards), coverage.asOf)
  const standards = Object.entries(coverage.standards).flatMap(([id, { standing, places }]) => {
    const standard = summaries.get(id)
    return standard ? [{ standard, standing, places }] : []
  })
  return { ...coverage, standards }
}

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

function tellComparison({ comparison, standards }: FrameworkComparisonView): object {
  const named = comparison.standards.flatMap(({ id, before, after }) => {
    const standard = standards[id]
    return standard ? [{ standard, before, after }] : []
  })
  return { ...comparison, standards: named }
}

/** What a framework covers and what is missing. */
export const coverage: Resource = {
  name: 'coverage',
  title: { zh: '覆盖与缺口', en: 'Coverage and gaps' },
  routes: [show, table, compare],
}
