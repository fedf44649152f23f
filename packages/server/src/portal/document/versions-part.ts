import type { HeldDocument } from '@biaochi/core/document/held-document.ts'
import { say } from '@biaochi/core/language.ts'
import type { Comparison } from '../../actions/compare-versions.ts'
import { isRefusal } from '../../actions/refusal.ts'
import type { DocumentView } from '../../actions/show-document.ts'
import { html, type Markup } from '../html.ts'
import type { Visit } from '../page.ts'
import { table } from '../parts/table.ts'
import { instantMark } from '../print-date.ts'
import { comparisonPart } from './comparison-part.ts'
import { documentLink } from './document-link.ts'

/** The versions of a document, the newest first, each to be compared with the one before; below, a comparison that is asked for. */
export function versionsPart(visit: Visit, { versions }: DocumentView, compared: Comparison | null): Markup {
  return html`${versionsTable(visit, versions)}${compared ? comparison(visit, compared) : null}`
}

function comparison(visit: Visit, { old, next, diff }: Comparison): Markup {
  const t = visit.words.documents.versions
  const body = isRefusal(diff)
    ? diff.refused.map(({ message }) => html`<p>${say(message, visit.language)}</p>`)
    : comparisonPart(visit, diff)
  return html`<section aria-labelledby="compared"><h2 id="compared">${t.compared(old, next)}</h2>${body}</section>`
}

function versionsTable(visit: Visit, versions: readonly HeldDocument[]): Markup {
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
