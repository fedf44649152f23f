import { say } from '@biaochi/core/language.ts'
import type { Coverage } from '@biaochi/core/registry/coverage.ts'
import { isPartialDate } from '@biaochi/core/registry/date.ts'
import type { FrameworkCell, FrameworkTable } from '@biaochi/core/registry/framework-table.ts'
import { boxLink, standardLink } from '../address.ts'
import { html, type Markup, type MarkupValue } from '../html.ts'
import type { Visit } from '../page.ts'
import { printCount } from '../print-count.ts'
import { dateMark } from '../print-date.ts'
import { numberMark } from './number-mark.ts'
import { table } from './table.ts'
import { textMark } from './text-mark.ts'

/** What is wanted of {@link frameworkTable}. */
export interface FrameworkTableView {
  readonly table: FrameworkTable
  /** Id of the framework, for the addresses of its boxes. */
  readonly framework: string
  readonly coverage: Coverage
  /** Ids of columns in their order; all of them unless given. */
  readonly columns?: readonly string[]
  /** The rows that are shown; all of them unless given. */
  readonly rows?: FrameworkTable['rows']
  readonly showCaption?: boolean
  /** Heads the rows from a row on, where it begins another group than the row before. */
  group?(row: readonly FrameworkCell[]): MarkupValue
}

/** A table of a framework as it is published, without columns that nothing stands in, with numbers and codes as links, and figures to the right. */
export function frameworkTable(visit: Visit, view: FrameworkTableView): Markup {
  const { table: source } = view
  const ids = view.columns ?? source.columns.map(column => column.id)
  const chosen = ids.flatMap(id => {
    const at = source.columns.findIndex(column => column.id === id)
    const column = source.columns[at]
    const isEmpty = source.rows.every(row => (row[at] ?? null) === null)
    return column && !isEmpty ? [{ at, id, title: say(column.title, visit.language) }] : []
  })
  const slugs = slugsOf(view.coverage)
  const cell = (row: readonly FrameworkCell[], { at, id }: { at: number; id: string }) =>
    printCell(visit, view, { id, value: row[at] ?? null, slugs })
  return table({
    caption: say(source.title, visit.language),
    showCaption: view.showCaption ?? false,
    name: source.id,
    columns: chosen.map(column => column.title),
    rows: (view.rows ?? source.rows).map(row => {
      const [head, ...cells] = chosen.map(column => cell(row, column))
      return { head: head ?? null, cells, mark: rowMark(source, row), group: view.group?.(row) ?? null }
    }),
    figures: chosen.flatMap(({ at }, index) => (isFigure(source, at) ? [index] : [])),
  })
}

/** Slugs of the records in a framework by their numbers as the tables write them. */
function slugsOf(coverage: Coverage): Map<string, string> {
  const standards = Object.values(coverage.standards)
  return new Map(standards.map(({ record, slug }) => [record.numbers.map(number => number.normal).join(' / '), slug]))
}

function printCell(
  visit: Visit,
  { framework, coverage }: FrameworkTableView,
  { id, value, slugs }: { id: string; value: FrameworkCell; slugs: ReadonlyMap<string, string> },
): MarkupValue {
  if (value === '') return value
  if (value === null) return html`<span class="faint" aria-hidden="true">—</span>`
  if (typeof value === 'number') return printCount(value)
  if (id === 'number') {
    const slug = slugs.get(value)
    const numbers = value.split(' / ').map(number => numberMark(number))
    return slug
      ? html`<a href="${standardLink(visit, slug)}">${numbers.map((one, index) => [index > 0 && ' / ', one])}</a>`
      : numbers
  }
  if (id === 'code' && coverage.nodes[value]) return html`<a href="${boxLink(visit, framework, value)}">${value}</a>`
  return isPartialDate(value) && value.length > 4 ? dateMark(value, visit.language) : textMark(value, visit)
}

function rowMark({ id }: FrameworkTable, row: readonly FrameworkCell[]): string {
  if (id !== 'statistics') return ''
  const code = String(row[0] ?? '')
  return code === '' ? 'row-total' : /\d/.test(code) ? '' : 'row-domain'
}

/** Whether figures stand in a column, and nothing else. */
function isFigure({ rows }: FrameworkTable, at: number): boolean {
  const first = rows.find(row => (row[at] ?? null) !== null)
  return typeof first?.[at] === 'number' && rows.every(row => typeof (row[at] ?? 0) === 'number')
}
