import { documentFormats, formatNames } from '@biaochi/core/document/document-format.ts'
import type { HeldDocument } from '@biaochi/core/document/held-document.ts'
import { say } from '@biaochi/core/language.ts'
import { link } from '../address.ts'
import { html, type Markup } from '../html.ts'
import type { Visit } from '../page.ts'

/** Links to a version of a document in every format. */
export function documentDownloads(visit: Visit, { slug, version }: HeldDocument): Markup {
  const { words, language, query } = visit
  const parameters = { version: query.has('version') ? String(version) : null }
  return html`<p class="document-downloads">${words.documents.downloads}${words.site.colon}${documentFormats.map(
    (format, at) =>
      html`${at > 0 ? ' · ' : ''}<a href="${link(visit, `/documents/${encodeURIComponent(slug)}/as/${format}`, parameters)}" rel="nofollow" download>${say(formatNames[format], language)}</a>`,
  )}</p>`
}
