import type { OwnSample } from '../../actions/own-standards.ts'
import type { DocumentView } from '../../actions/show-document.ts'
import type { RunnableView } from '../../actions/show-runnable.ts'
import { apiLink, link } from '../address.ts'
import { html, type Markup } from '../html.ts'
import type { Visit } from '../page.ts'
import { clauseLinks } from './clause-link.ts'
import { codeLists } from './code-lists.ts'
import { elementTable } from './element-table.ts'
import { coverageTable, ruleTable } from './rule-tables.ts'
import { tableLists } from './table-lists.ts'

/** What runs of a standard: tables, data elements, code lists, rules, how far its requirements are executed, and samples. */
export function runnablePart(visit: Visit, { held, document }: DocumentView, view: RunnableView): Markup {
  const { words } = visit
  const { runnable: t } = words
  const { id } = view.summary
  const clauseLink = clauseLinks(visit, held.slug, document)
  const parts = [
    ['tables', t.tables, tableLists(visit, view, clauseLink)],
    ['elements', t.elements, elementTable(visit, view.elements, clauseLink)],
    ['codes', t.codes, view.codes.length > 0 ? codeLists(visit, view.codes, clauseLink) : null],
    ['rules', t.rules, ruleTable(visit, view, clauseLink)],
    [
      'coverage',
      t.coverage,
      view.coverage ? coverageTable(visit, view.coverage, clauseLink) : html`<p class="note">${t.unread}</p>`,
    ],
    ['samples', t.samples, samples(visit, id, view.samples)],
  ] as const
  const there = parts.filter(([, , content]) => content !== null)
  return html`<p class="lead">${t.lead(view.tables.length, view.elements.length, view.rules.length)}</p>
<p class="downloads"><a class="button" href="${link(visit, '/check', { standard: id })}">${t.check}</a> <a href="${apiLink(visit, `/packages/${id}`)}" rel="nofollow">${t.asJson}</a></p>
<nav aria-label="${t.contents}"><ul class="choices">${there.map(([anchor, title]) => html`<li><a href="#${anchor}">${title}</a></li>`)}</ul></nav>
${there.map(
  ([anchor, title, content]) =>
    html`<section aria-labelledby="${anchor}"><h2 id="${anchor}">${title}</h2>${content}</section>`,
)}`
}

function samples(visit: Visit, standard: string, all: readonly OwnSample[]): Markup {
  const { runnable: t, site } = visit.words
  return html`<ul class="plain">${all.map(({ id, files }) => {
    const address = (name: string) =>
      link(visit, `/check/samples/${standard}/${encodeURIComponent(id)}/${encodeURIComponent(name)}`)
    return html`<li>${id.startsWith('pass') ? t.sound : t.faulty} <code>${id}</code>${site.colon}${files.map(
      ({ name }) => html`<a href="${address(name)}" download>${name}</a> `,
    )}</li>`
  })}</ul>`
}
