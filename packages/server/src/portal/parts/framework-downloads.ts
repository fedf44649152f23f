import { apiLink, link } from '../address.ts'
import { html, type Markup } from '../html.ts'
import type { Visit } from '../page.ts'

/** Forms in which a framework can be taken away; a single table also as CSV. */
const forms = ['xlsx', 'docx', 'yaml'] as const

/** Links to the framework as files, and to the table of the page as CSV. */
export function frameworkDownloads(visit: Visit, id: string, table?: 'detail' | 'statistics' | 'gaps'): Markup {
  const { words, language } = visit
  const asOf = visit.isDated ? visit.asOf : null
  const file = (form: string) =>
    apiLink(visit, `/frameworks/${encodeURIComponent(id)}/export`, { format: form, language, asOf })
  const csv = table
    ? html`<a class="button" download href="${link(visit, `/framework/${encodeURIComponent(id)}/csv/${table}.csv`)}">CSV</a>`
    : null
  return html`<p class="downloads"><span>${words.framework.downloads}</span> ${forms.map(
    form => html`<a class="button" download href="${file(form)}">${form.toUpperCase()}</a> `,
  )}${csv}</p>`
}
