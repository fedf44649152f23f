import { say } from '@biaochi/core/language.ts'
import { correctionLeads } from '@biaochi/core/registry/correction-words.ts'
import type { StandardPage, StandardQuery, StandardSummary } from '@biaochi/core/registry/query.ts'
import { findNearby, type Nearby } from '../../actions/find-nearby.ts'
import { listStandards } from '../../actions/list-standards.ts'
import { isRefusal } from '../../actions/refusal.ts'
import { searchClauses } from '../../actions/search-clauses.ts'
import { apiLink, link, localAddress } from '../address.ts'
import { html, type Markup } from '../html.ts'
import {
  chosenValues,
  facetParameters,
  fromStart,
  listAddress,
  listParameters,
  longestText,
  pageOf,
  pagesOf,
  readListQuery,
  sorts,
  toggleFacet,
} from '../list-query.ts'
import type { Page, Visit } from '../page.ts'
import { asOfForm } from '../parts/as-of-form.ts'
import { chosenChips } from '../parts/chosen-chips.ts'
import { clauseHit } from '../parts/clause-hit.ts'
import { emptyNote } from '../parts/empty-note.ts'
import { facetList } from '../parts/facet-list.ts'
import { facetValue } from '../parts/facet-value.ts'
import { numberedPager } from '../parts/numbered-pager.ts'
import { standardLine, standardTable } from '../parts/standard-table.ts'

/** The list of standards: words or a number, facets with counts, everything in the address. */
export const standards: Page = {
  name: 'standards',
  title: { zh: '标准列表', en: 'List of standards' },
  paths: ['/standards'],
  section: 'standards',
  async show(visit) {
    const query = readListQuery(visit)
    const page = await listStandards(visit.context, query)
    if (isRefusal(page)) throw new Error('a list without a cursor refuses none')
    // Turned past the end, perhaps because there were more when the link was made.
    if (page.items.length === 0 && page.total > 0) {
      return { moved: listAddress(visit, fromStart(query)), forGood: false }
    }
    const texts = await findInTexts(visit, query.text)
    const help = page.total === 0 && query.text !== '' ? await findNearby(visit.context, query.text, visit.asOf) : null
    const { words } = visit
    const facets = facetList(visit, query, page)
    return {
      title: words.standards.title,
      description: words.standards.found(page.total),
      hasSearch: true,
      twin: { asOf: visit.asOf, ...page },
      head: html`<link rel="alternate" type="application/atom+xml" title="${words.standards.feed}" href="${feedAddress(visit, query)}">`,
      main: () => html`<h1>${words.standards.title}</h1>
${queryForm(visit, query)}
<div class="sided sided-facets">
<section class="results" aria-labelledby="found">
<div class="results-head"><h2 id="found">${words.standards.found(page.total)}</h2>${facets ? html`<a class="to-facets" href="#filters">${words.standards.toFilters}</a>` : null}${sortLinks(visit, query)}</div>
${chosenChips(visit, query)}
${asides(visit, page)}
${texts}
${help ? nothingFound(visit, query, { page, help }) : page.total === 0 ? nothingLeft(visit, query) : results(visit, query, page)}
</section>
${facets}
</div>`,
    }
  },
}

function queryForm(visit: Visit, query: StandardQuery): Markup {
  const { words, language } = visit
  // The text comes from the box.
  const kept = Object.entries(listParameters({ ...fromStart(query), text: '', sort: query.sort })).flatMap(
    ([name, value]) => [value ?? []].flat().map(one => [name, one] as const),
  )
  const hidden = [...kept, ...(visit.isDated ? [['asOf', visit.asOf] as const] : [])]
  return html`<div class="list-forms"><form class="search search-list" role="search" action="${localAddress(visit, language, '/standards')}" method="get">
<label for="q">${words.site.searchLabel}</label>
<span class="search-box"><input id="q" type="search" name="q" value="${query.text}" maxlength="200" autocomplete="off" spellcheck="false" data-search>${hidden.map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}<button>${words.site.searchButton}</button></span></form>
${asOfForm(visit)}</div>`
}

function sortLinks(visit: Visit, query: StandardQuery): Markup {
  const { words } = visit
  const offered = sorts.filter(sort => sort !== 'relevance' || query.text !== '')
  return html`<p class="sorts"><span>${words.standards.sort}</span> ${offered.map(sort =>
    sort === query.sort
      ? html`<b>${words.standards.sorts[sort]}</b> `
      : html`<a href="${listAddress(visit, { ...fromStart(query), sort })}" rel="nofollow">${words.standards.sorts[sort]}</a> `,
  )}</p>`
}

function results(visit: Visit, query: StandardQuery, page: StandardPage): Markup {
  const { words } = visit
  const hasUnverified = page.items.some(item => item.confidence === 'low')
  return html`${standardTable(visit, { caption: words.standards.caption, items: page.items })}
${hasUnverified ? html`<p class="note">${words.standards.unverifiedNote}</p>` : null}
${numberedPager(visit, {
  path: '/standards',
  parameters: listParameters(fromStart(query)),
  page: pageOf(query),
  pages: pagesOf(page.total),
})}
${downloads(visit, query)}`
}

/** What of the text was left aside. */
function asides(visit: Visit, { findings }: StandardPage): Markup | null {
  const { words, language, query } = visit
  const isCut = (query.get('q') ?? '').trim().length > longestText
  const texts = [
    ...(isCut ? [words.standards.cut(longestText)] : []),
    ...findings.map(({ message }) => say(message, language)),
  ]
  return texts.length === 0 ? null : html`<p class="note" role="status">${texts.join(' ')}</p>`
}

/** How many clauses of the texts that are held have these words, and the first of them. */
async function findInTexts(visit: Visit, text: string): Promise<Markup | null> {
  if (text === '') return null
  const found = await searchClauses(visit.context, { text, documents: [], offset: 0, limit: 2 })
  if (found.total === 0) return null
  return html`<aside class="in-texts" aria-label="${visit.words.documents.title}"><p><a href="${link(visit, '/clauses', { q: text })}">${visit.words.documents.clauses.alsoIn(found.total)}</a></p>
<ol class="plain clause-hits">${found.items.map(hit => clauseHit(visit, hit))}</ol></aside>`
}

/** What the list shows as files, and as a feed. */
function downloads(visit: Visit, query: StandardQuery): Markup {
  const { words, language } = visit
  const asked = { q: query.text, ...facetParameters(query), asOf: visit.isDated ? visit.asOf : null }
  const files = [
    ['XLSX', apiLink(visit, '/standards.xlsx', { ...asked, language })],
    ['CSV', apiLink(visit, '/standards.csv', { ...asked, bom: 'true' })],
    ['JSONL', apiLink(visit, '/standards.jsonl', asked)],
  ] as const
  const isAll = query.text === '' && chosenValues(query).length === 0
  return html`<p class="downloads"><span>${isAll ? words.standards.download : words.standards.downloadThese}</span> ${files.map(
    ([name, address]) => html`<a class="button" download href="${address}">${name}</a> `,
  )}<a class="button" href="${feedAddress(visit, query)}">${words.standards.feed}</a></p>`
}

function feedAddress(visit: Visit, query: StandardQuery): string {
  return link({ ...visit, isDated: false }, '/standards.atom', { q: query.text, ...facetParameters(query) })
}

/** Nothing has these facets. */
function nothingLeft(visit: Visit, query: StandardQuery): Markup {
  const { words } = visit
  if (chosenValues(query).length === 0) {
    return emptyNote({ title: words.standards.emptyRegistry, text: words.standards.emptyRegistryText })
  }
  return html`<div class="empty"><p class="empty-title">${words.standards.empty}</p>
<p>${words.standards.emptyTry}</p><ul>${withoutOne(visit, query)}${wayOn(visit)}</ul></div>`
}

function nothingFound(
  visit: Visit,
  query: StandardQuery,
  { page, help }: { page: StandardPage; help: Nearby },
): Markup {
  const { words, language } = visit
  const { didYouMean, didYouMeanBy } = page
  const meant =
    didYouMean === null
      ? null
      : html`<p class="did-you-mean">${say(correctionLeads[didYouMeanBy ?? 'spelling'], language)}<a href="${listAddress(visit, { ...fromStart(query), text: didYouMean })}">${didYouMean}</a></p>`
  const asNumber = html`<li>${words.standards.tryNumber}${words.site.colon}<a href="${link(visit, '/number', { q: query.text })}">${words.standards.tryNumberAction}</a></li>`
  return html`<div class="empty"><p class="empty-title">${words.standards.empty}</p><p>${words.standards.emptyWhy}</p>
${meant}
${nearList(visit, words.standards.successors, help.successors)}
${nearList(visit, words.standards.sameNumber, help.sameNumber)}
${nearList(visit, words.standards.nearest, help.nearest)}
<p>${words.standards.emptyTry}</p><ul>${withoutOne(visit, query)}${asNumber}${wayOn(visit)}</ul></div>`
}

function nearList(visit: Visit, title: string, items: readonly StandardSummary[]): Markup | null {
  if (items.length === 0) return null
  return html`<p>${title}</p><ul>${items.map(item => html`<li>${standardLine(visit, item)}</li>`)}</ul>`
}

function withoutOne(visit: Visit, query: StandardQuery): Markup[] {
  const { words } = visit
  return chosenValues(query).map(
    ([name, value]) =>
      html`<li><a href="${listAddress(visit, toggleFacet(query, name, value))}">${words.standards.tryFewer} ${words.facet[name]}${words.site.colon}${facetValue(visit, name, value)}</a></li>`,
  )
}

function wayOn(visit: Visit): Markup {
  const { words } = visit
  const here = `${localAddress(visit, visit.language, visit.path)}?${visit.query}`
  return html`<li><a href="${link(visit, '/standards')}">${words.standards.tryAll}</a></li><li><a href="${link(visit, '/gaps')}">${words.standards.tryPropose}</a></li><li><a href="${link(visit, '/report', { page: here })}">${words.standards.tryReport}</a></li>`
}
