import type { StandardPage, StandardQuery } from '@biaochi/core/registry/query.ts'
import { listStandards } from '../../actions/list-standards.ts'
import { isRefusal } from '../../actions/refusal.ts'
import { apiLink, link, localAddress } from '../address.ts'
import { html, type Markup } from '../html.ts'
import { chosenValues, listAddress, listParameters, readListQuery, sorts, toggleFacet } from '../list-query.ts'
import type { Page, Visit } from '../page.ts'
import { asOfForm } from '../parts/as-of-form.ts'
import { chosenChips } from '../parts/chosen-chips.ts'
import { emptyNote } from '../parts/empty-note.ts'
import { facetList } from '../parts/facet-list.ts'
import { facetValue } from '../parts/facet-value.ts'
import { standardTable } from '../parts/standard-table.ts'

/** The list of standards: words or a number, facets with counts, everything in the address. */
export const standards: Page = {
  name: 'standards',
  title: { zh: '标准列表', en: 'List of standards' },
  paths: ['/standards'],
  section: 'standards',
  async show(visit) {
    const query = readListQuery(visit)
    const page = await listStandards(visit.context, query)
    // A cursor of another list or another order: begin again rather than complain.
    if (isRefusal(page)) return { moved: listAddress(visit, { ...query, cursor: null }), forGood: false }
    const { words } = visit
    return {
      title: words.standards.title,
      description: words.standards.found(page.total),
      hasSearch: true,
      twin: { asOf: visit.asOf, ...page },
      main: () => html`<h1>${words.standards.title}</h1>
${queryForm(visit, query)}
<div class="sided sided-facets">
<section class="results" aria-labelledby="found">
<div class="results-head"><h2 id="found">${words.standards.found(page.total)}</h2><a class="to-facets" href="#filters">${words.standards.toFilters}</a>${sortLinks(visit, query)}</div>
${chosenChips(visit, query)}
${page.items.length === 0 ? nothingFound(visit, query) : results(visit, query, page)}
</section>
${facetList(visit, query, page)}
</div>`,
    }
  },
}

function queryForm(visit: Visit, query: StandardQuery): Markup {
  const { words, language } = visit
  const kept = Object.entries(listParameters({ ...query, text: '', cursor: null })).flatMap(([name, value]) =>
    [value ?? []].flat().map(one => [name, one] as const),
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
      : html`<a href="${listAddress(visit, { ...query, sort, cursor: null })}" rel="nofollow">${words.standards.sorts[sort]}</a> `,
  )}</p>`
}

function results(visit: Visit, query: StandardQuery, page: StandardPage): Markup {
  const { words } = visit
  const hasUnverified = page.items.some(item => item.confidence === 'low')
  return html`${standardTable(visit, { caption: words.standards.caption, items: page.items })}
${hasUnverified ? html`<p class="note">${words.standards.unverifiedNote}</p>` : null}
${pager(visit, query, page)}
${downloads(visit)}`
}

function pager(visit: Visit, query: StandardQuery, { next }: StandardPage): Markup | null {
  const { words } = visit
  if (next === null && query.cursor === null) return null
  const first =
    query.cursor === null
      ? null
      : html`<a href="${listAddress(visit, { ...query, cursor: null })}">${words.site.first}</a>`
  const more =
    next === null
      ? null
      : html`<a class="button" rel="next" href="${listAddress(visit, { ...query, cursor: next })}">${words.site.next}</a>`
  return html`<nav class="pager" aria-label="${words.site.next}">${first} ${more}</nav>`
}

/** The whole registry as files, whatever the list shows. */
function downloads(visit: Visit): Markup {
  const { words, language } = visit
  const asOf = visit.isDated ? visit.asOf : null
  const files = [
    ['XLSX', apiLink(visit, '/standards.xlsx', { language, asOf })],
    ['CSV', apiLink(visit, '/standards.csv', { bom: 'true', asOf })],
    ['JSONL', apiLink(visit, '/standards.jsonl', { asOf })],
  ] as const
  return html`<p class="downloads"><span>${words.standards.download}</span> ${files.map(
    ([name, address]) => html`<a class="button" download href="${address}">${name}</a> `,
  )}</p>`
}

function nothingFound(visit: Visit, query: StandardQuery): Markup {
  const { words } = visit
  const chosen = chosenValues(query)
  if (chosen.length === 0 && query.text === '') {
    return emptyNote({ title: words.standards.emptyRegistry, text: words.standards.emptyRegistryText })
  }
  const without = chosen.map(
    ([name, value]) =>
      html`<li><a href="${listAddress(visit, toggleFacet(query, name, value))}">${words.standards.tryFewer} ${words.facet[name]}${words.site.colon}${facetValue(visit, name, value)}</a></li>`,
  )
  const asNumber =
    query.text === ''
      ? null
      : html`<li>${words.standards.tryNumber}${words.site.colon}<a href="${link(visit, '/number', { q: query.text })}">${words.standards.tryNumberAction}</a></li>`
  return html`<div class="empty"><p class="empty-title">${words.standards.empty}</p><p>${words.standards.emptyWhy}</p>
<p>${words.standards.emptyTry}</p><ul>${without}${asNumber}<li><a href="${link(visit, '/standards')}">${words.standards.tryAll}</a></li><li><a href="${link(visit, '/gaps')}">${words.standards.tryPropose}</a></li></ul></div>`
}
