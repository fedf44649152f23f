import { html, type Markup } from '../html.ts'
import type { Visit } from '../page.ts'
import { type DocumentPart, documentLink, documentParts } from './document-link.ts'

/** Where one is on the page of a document. */
export interface TabPlace {
  readonly part: DocumentPart
  readonly version: number | null
  /** Whether the standard runs. */
  readonly hasData: boolean
}

/** Links to the parts of the page of a document. */
export function documentTabs(visit: Visit, slug: string, at: TabPlace): Markup {
  const { title, parts } = visit.words.documents
  const shown: readonly DocumentPart[] = documentParts.flatMap(part =>
    part === 'requirements' && at.hasData ? [part, 'data'] : [part],
  )
  return html`<nav class="tabs" aria-label="${title}"><ul>${shown.map(
    part =>
      html`<li><a href="${documentLink(visit, slug, { part, version: at.version })}"${part === at.part ? html` aria-current="page"` : null}>${parts[part]}</a></li>`,
  )}</ul></nav>`
}
