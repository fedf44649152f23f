import { dump } from 'js-yaml'
import type { Text } from '../../finding.ts'
import { wordOf } from '../package/column-checks.ts'
import { draftSamples } from './draft-samples.ts'
import { writeDraftText } from './draft-text.ts'
import type { ColumnDraft } from './guess-column.ts'
import { draftClauses, elementId, listOf, type PackageDraftTerms, type TableDraftTerms } from './table-draft.ts'

/** Writes the files of a new package by their paths in it: it passes its own samples at once, and its text passes the linter. */
export function writeDraftPackage({ id, title, table }: PackageDraftTerms): ReadonlyMap<string, string> {
  const samples = draftSamples(table)
  const coded = table.columns.filter(({ codes }) => codes)
  const lists = coded.map(({ name, codes = [] }, index): [string, string] => [
    `codes/${listOf(table, name)}.yaml`,
    yaml(comments.codes, {
      id: listOf(table, name),
      title: { zh: name, en: name },
      clause: clauseOfList(index, coded.length),
      entries: codes.map(code => ({ code, zh: code, en: code })),
    }),
  ])
  const elements = table.columns.map(elementOf(table))
  return new Map([
    ['standard.yaml', yaml(comments.standard, factsOf(id, title))],
    ['standard.md', writeDraftText(title, table)],
    ['elements.yaml', yaml(comments.elements, { elements }, 3)],
    ...lists,
    ['tables.yaml', yaml(comments.tables, { tables: [tableOf(table)] }, 4)],
    ['checks.yaml', yaml(comments.checks, checksOf(table), 3)],
    ['coverage.yaml', yaml(comments.coverage, coverageOf(table), 3)],
    ['samples/pass.csv', samples.pass],
    ['samples/fail.csv', samples.fail],
    ['samples/fail.expected.yaml', yaml(comments.expected, { asOf: '2026-01-15', failures: samples.failures })],
  ])
}

const comments = {
  standard: '标准包：标准是什么。 What the standard is.',
  codes:
    '代码表：代码加引号；可加 from、until，有效的第一天和最后一天。 A code list; from, until: first and last day of a code.',
  elements: '数据元：定义由人补写。 Data elements: definitions are for people to write.',
  tables: '数据表：哪些列，哪些必填。 Tables: which columns, which of them required.',
  checks: '列以外的检查。 Checks beyond those of columns.',
  coverage: '没有检查的要求：由人怎样判断，或为什么不检查。 Requirements without a check.',
  expected: '应找出的不符合，没有写的规则不应有。 What must be found; of other rules nothing.',
} as const

function factsOf(id: string, title: Text) {
  return { id, title, kind: 'draft', edition: 'draft-1', text: 'standard.md' }
}

/** The clause of the annex where a list stands. */
function clauseOfList(index: number, count: number): string {
  return count === 1 ? 'A' : `A.${index + 1}`
}

function elementOf(table: TableDraftTerms) {
  const coded = table.columns.filter(({ codes }) => codes)
  return (column: ColumnDraft, index: number) => {
    const { name, type, form, format, codes } = column
    return {
      id: elementId(index),
      name: { zh: name, en: name },
      definition: { zh: name, en: name },
      type,
      ...(form && { form }),
      ...(format && !codes && { format }),
      ...(codes && { values: { codes: listOf(table, name) } }),
      clause: codes ? clauseOfList(coded.indexOf(column), coded.length) : draftClauses.elements,
    }
  }
}

function tableOf({ id, name, columns, key, missing }: TableDraftTerms) {
  return {
    id,
    name,
    clause: draftClauses.records,
    files: [`${id}*.csv`],
    ...(missing.length > 0 && { missing }),
    ...(key !== null && { key: [key] }),
    columns: columns.map((column, index) => ({
      name: column.name,
      element: elementId(index),
      ...(column.alias !== undefined && { aliases: [column.alias] }),
      ...(column.isRequired && { required: true, clause: draftClauses.records }),
    })),
  }
}

function checksOf({ id, columns, checks, from }: TableDraftTerms) {
  const tuning = columns.flatMap(({ name, type, unfit, present }) => {
    if (unfit === 0) return []
    const kind = type === 'integer' || type === 'decimal' ? 'number' : type
    const share = (Math.ceil((unfit * 10_000) / present) / 10_000).toFixed(4)
    return [
      {
        check: `${id}.${wordOf(name)}.${kind}`,
        threshold: { share },
        reason: {
          zh: `起草时 ${from ?? ''} 的 ${present} 个值中有 ${unfit} 个不符合`,
          en: `${unfit} of ${present} values of ${from ?? ''} did not fit when this was drafted`,
        },
      },
    ]
  })
  return { checks: checks.map(({ check }) => check), ...(tuning.length > 0 && { tuning }) }
}

/** Requirements of the text that no check of the draft executes. */
function coverageOf({ columns, key, checks }: TableDraftTerms) {
  const byTester = { zh: '由检验人员查看数据', en: 'The tester looks at the data' }
  const isComplete = key !== null || columns.some(({ isRequired }) => isRequired)
  return {
    judged: [
      ...(isComplete ? [] : [{ clause: draftClauses.records, how: byTester }]),
      ...(checks.length > 0 ? [] : [{ clause: draftClauses.values, how: byTester }]),
      {
        clause: draftClauses.corrections,
        how: { zh: '查看更正记录的时间', en: 'Look at the times of corrections' },
      },
    ],
  }
}

/** `flow`: depth from which members stand on one line. */
function yaml(comment: string, value: unknown, flow = 2): string {
  return `# ${comment}\n${dump(value, { lineWidth: -1, noRefs: true, flowLevel: flow })}`
}
