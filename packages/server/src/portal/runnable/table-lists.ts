import type { DataElement } from '@biaochi/core/checks/package/element-schema.ts'
import type { PackageTable } from '@biaochi/core/checks/package/table-schema.ts'
import { say } from '@biaochi/core/language.ts'
import type { RunnableView } from '../../actions/show-runnable.ts'
import { link } from '../address.ts'
import { html, join, type Markup } from '../html.ts'
import type { Visit } from '../page.ts'
import { table } from '../parts/table.ts'
import type { ClauseLink } from './clause-link.ts'
import { elementAnchor, typeOf } from './element-table.ts'

/** Each table of a standard with its columns, its key, and the empty table to fill in. */
export function tableLists(visit: Visit, view: RunnableView, clauseLink: ClauseLink): Markup {
  const elements = new Map(view.elements.map(element => [element.id, element]))
  return html`${view.tables.map(one => tableList(visit, { standard: view.summary.id, table: one, elements }, clauseLink))}`
}

interface Scene {
  readonly standard: string
  readonly table: PackageTable
  readonly elements: ReadonlyMap<string, DataElement>
}

function tableList(visit: Visit, { standard, table: one, elements }: Scene, clauseLink: ClauseLink): Markup {
  const { words, language } = visit
  const { runnable: t } = words
  const name = say(one.name, language)
  const address = (ending: string) => link(visit, `/check/templates/${standard}/${one.id}.${ending}`)
  return html`<section class="data-table" aria-labelledby="table-${one.id}"><h3 id="table-${one.id}">${name} <code>${one.id}</code></h3>
<p class="faint">${t.clause} ${clauseLink(one.clause)}${
    one.key.length > 0
      ? html` · ${t.key}${words.site.colon}${join(
          one.key.map(column => html`<code>${column}</code>`),
          ' ',
        )}`
      : null
  } · ${t.template}${words.site.colon}<a href="${address('csv')}" download>CSV</a> <a href="${address('xlsx')}" download>Excel</a></p>
${table({
  caption: name,
  name: 'columns',
  columns: [t.column.name, t.column.element, t.column.format, t.column.required, t.column.unique, t.column.aliases],
  rows: one.columns.map(column => {
    const element = elements.get(column.element)
    return {
      head: column.name,
      cells: [
        html`<a href="#${elementAnchor(column.element)}">${element ? say(element.name, language) : column.element}</a>`,
        element ? typeOf(visit, element) : '',
        column.required || one.key.includes(column.name) ? t.yes : '',
        column.unique ? t.yes : '',
        column.aliases.join(' · '),
      ],
    }
  }),
})}</section>`
}
