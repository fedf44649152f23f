import { type ClausePage, searchClauses } from '../../actions/search-clauses.ts'
import { link, localAddress } from '../address.ts'
import { html, type Markup } from '../html.ts'
import { longestText } from '../list-query.ts'
import type { Page, Visit } from '../page.ts'
import { clauseHit } from '../parts/clause-hit.ts'
import { emptyNote } from '../parts/empty-note.ts'
import { numberedPager } from '../parts/numbered-pager.ts'
import { printCount } from '../print-count.ts'

const perPage = 20
/** As far as an answer of the index goes. */
const lastPage = 500

/** Search over the text of standards, clause by clause. */
export const clauses: Page = {
  name: 'clauses',
  title: { zh: '检索条款', en: 'Search clauses' },
  paths: ['/clauses'],
  section: 'standards',
  async show(visit) {
    const asked = readAsked(visit)
    const page = await searchClauses(visit.context, {
      text: asked.text,
      documents: asked.documents,
      offset: (asked.page - 1) * perPage,
      limit: perPage,
    })
    const { words } = visit
    const t = words.documents.clauses
    return {
      title: t.title,
      description: t.lead,
      above: [{ title: words.documents.title, href: link(visit, '/documents') }],
      hasSearch: true,
      twin: page,
      main: () => html`<h1>${t.title}</h1><p class="lead">${t.lead}</p>
${form(visit, asked)}
${page.total === 0 ? emptyNote({ title: t.none, text: t.noneText }) : hits(visit, asked, page)}`,
    }
  },
}

interface Asked {
  readonly text: string
  readonly documents: readonly string[]
  readonly page: number
}

function readAsked({ query }: Visit): Asked {
  const page = Number(query.get('page') ?? 1)
  return {
    text: (query.get('q') ?? '').trim().slice(0, longestText),
    documents: query.getAll('document').slice(0, 50),
    page: Number.isInteger(page) && page >= 1 && page <= lastPage ? page : 1,
  }
}

function form(visit: Visit, { text, documents }: Asked): Markup {
  const { words, language } = visit
  return html`<form class="search search-list" role="search" action="${localAddress(visit, language, '/clauses')}" method="get">
<label for="q">${words.documents.clauses.label}</label>
<span class="search-box"><input id="q" type="search" name="q" value="${text}" maxlength="200" autocomplete="off" spellcheck="false">${documents.map(
    slug => html`<input type="hidden" name="document" value="${slug}">`,
  )}<button>${words.site.searchButton}</button></span></form>`
}

function hits(visit: Visit, { text, documents, page }: Asked, found: ClausePage): Markup {
  const t = visit.words.documents.clauses
  const parameters = { q: text, document: documents }
  const pages = Math.min(lastPage, Math.ceil(found.total / perPage))
  return html`<section aria-labelledby="found"><h2 id="found">${t.found(found.total)}</h2>
${found.documents.length > 1 || documents.length > 0 ? chips(visit, { text, documents }, found) : null}
<ol class="plain clause-hits">${found.items.map(hit => clauseHit(visit, hit))}</ol>
${numberedPager(visit, { path: '/clauses', parameters, page, pages })}</section>`
}

function chips(visit: Visit, { text, documents }: Omit<Asked, 'page'>, found: ClausePage): Markup {
  const toggled = (slug: string) =>
    documents.includes(slug) ? documents.filter(one => one !== slug) : [...documents, slug]
  return html`<nav aria-label="${visit.words.documents.clauses.inDocuments}"><ul class="chips">${found.documents.map(
    ({ value, count }) =>
      html`<li><a href="${link(visit, '/clauses', { q: text, document: toggled(value) })}" rel="nofollow"${documents.includes(value) ? html` aria-current="true"` : null}>${value} <span class="count">${printCount(count)}</span></a></li>`,
  )}</ul></nav>`
}
