import { html, type Markup } from '../html.ts'
import type { Visit } from '../page.ts'
import { type DocumentPart, documentLink, documentParts } from './document-link.ts'

/** Links to the parts of the page of a document. */
export function documentTabs(visit: Visit, slug: string, at: { part: DocumentPart; version: number | null }): Markup {
  const { title, parts } = visit.words.documents
  return html`<nav class="tabs" aria-label="${title}"><ul>${documentParts.map(
    part =>
      html`<li><a href="${documentLink(visit, slug, { part, version: at.version })}"${part === at.part ? html` aria-current="page"` : null}>${parts[part]}</a></li>`,
  )}</ul></nav>`
}
