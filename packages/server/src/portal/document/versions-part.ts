import type { HeldDocument } from '@biaochi/core/document/held-document.ts'
import { html, type Markup } from '../html.ts'
import type { Visit } from '../page.ts'
import { table } from '../parts/table.ts'
import { instantMark } from '../print-date.ts'
import { documentLink } from './document-link.ts'

/** The versions of a document, the newest first, each to be compared with the one before. */
export function versionsPart(visit: Visit, versions: readonly HeldDocument[]): Markup {
  const { words, language } = visit
  const t = words.documents.versions
  return table({
    caption: t.title,
    name: 'versions',
    columns: [words.documents.version, words.documents.addedAt, t.file, t.digest, t.compare],
    rows: versions.map(one => ({
      head: html`<a href="${documentLink(visit, one.slug, { version: one.version })}">${one.version}</a>`,
      cells: [
        instantMark(one.addedAt, language),
        one.file,
        html`<code class="digest">${one.sha256.slice(0, 16)}</code>`,
        one.version > 1
          ? html`<a href="${compareLink(visit, one)}">${t.withBefore(one.version - 1)}</a>`
          : html`<span class="faint">${t.first}</span>`,
      ],
    })),
  })
}

function compareLink(visit: Visit, { slug, version }: HeldDocument): string {
  const address = documentLink(visit, slug, { part: 'versions', version })
  return `${address}${address.includes('?') ? '&' : '?'}with=${version - 1}`
}
