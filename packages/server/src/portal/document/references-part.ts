import type { ShownReference } from '../../actions/show-references.ts'
import { standardLink } from '../address.ts'
import { html, type Markup } from '../html.ts'
import type { Visit } from '../page.ts'
import { numberMark } from '../parts/number-mark.ts'
import { standingBadge } from '../parts/status-badge.ts'
import { table } from '../parts/table.ts'
import { documentLink } from './document-link.ts'

/** What a document refers to: listed or not, its status today, and the clauses that cite it. */
export function referencesPart(
  visit: Visit,
  { slug, references }: { slug: string; references: readonly ShownReference[] },
): Markup {
  const t = visit.words.documents.references
  if (references.length === 0) return html`<p>${t.none}</p>`
  return html`${table({
    caption: t.title,
    name: 'references',
    columns: [visit.words.column.number, visit.words.column.title, visit.words.column.status, t.listed, t.citedIn],
    rows: references.map(reference => ({
      head: reference.standard
        ? html`<a href="${standardLink(visit, reference.standard.slug)}">${numberMark(reference.normal)}</a>`
        : numberMark(reference.normal),
      cells: [
        reference.title ?? reference.standard?.titleZh ?? html`<span class="faint">${t.untitled}</span>`,
        reference.standard
          ? html`<span>${standingBadge(reference.standard, visit.language)}${reference.standard.number === reference.normal ? null : html` <span class="faint">${reference.standard.number}</span>`}</span>`
          : html`<span class="faint">${t.unknown}</span>`,
        t.lists[reference.listed],
        clauses(visit, slug, reference),
      ],
    })),
  })}<p class="note">${t.note}</p>`
}

function clauses(visit: Visit, slug: string, { clauses: found }: ShownReference): Markup {
  const t = visit.words.documents
  if (found.length === 0) return html`<span class="faint">${t.references.notCited}</span>`
  const address = (section: string) => `${documentLink(visit, slug)}#${section}`
  return html`<span>${found.map(
    ({ section, number }, at) =>
      html`${at > 0 ? '、' : ''}<a href="${address(section)}">${number ?? t.clauses.whole}</a>`,
  )}</span>`
}
