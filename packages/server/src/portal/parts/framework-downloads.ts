import { apiLink } from '../address.ts'
import { html, type Markup } from '../html.ts'
import type { Visit } from '../page.ts'

/** Forms in which a framework can be taken away. */
const forms = ['xlsx', 'docx', 'yaml', 'csv'] as const

/** Links to the framework as files. */
export function frameworkDownloads(visit: Visit, id: string): Markup {
  const { words } = visit
  return html`<p class="downloads"><span>${words.framework.downloads}</span> ${forms.map(
    form =>
      html`<a class="button" download href="${apiLink(visit, `/frameworks/${encodeURIComponent(id)}/export.${form}`, { asOf: visit.isDated ? visit.asOf : null, language: visit.language })}">${form.toUpperCase()}</a> `,
  )}</p>`
}
