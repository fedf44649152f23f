import type { FacetCount, FacetName, StandardPage, StandardQuery } from '@biaochi/core/registry/query.ts'
import { html, type Markup } from '../html.ts'
import { facetNames, listAddress, toggleFacet } from '../list-query.ts'
import type { Visit } from '../page.ts'
import { printCount } from '../print-count.ts'
import { facetValue } from './facet-value.ts'

/** Values of a facet that are shown at once, and those that unfold after them. */
const atOnce = 6
const atMost = 40

/**
 * The facets of a list: every value a link that adds or removes it, with the number of standards it would leave; null
 * where there is nothing to choose.
 */
export function facetList(visit: Visit, query: StandardQuery, page: StandardPage): Markup | null {
  const { words } = visit
  const boxes = facetNames.flatMap(name => {
    const values = orderValues(name, page.facets[name], query.facets[name] ?? [])
    return values.length > 1 || query.facets[name] ? [facetBox(visit, query, { name, values })] : []
  })
  if (boxes.length === 0) return null
  return html`<nav class="facets" id="filters" tabindex="-1" aria-label="${words.standards.filters}">${boxes}</nav>`
}

interface Facet {
  readonly name: FacetName
  readonly values: readonly FacetCount[]
}

function facetBox(visit: Visit, query: StandardQuery, facet: Facet): Markup {
  const { words } = visit
  const { name, values } = facet
  const chosen = query.facets[name] ?? []
  const first = values.slice(0, Math.max(atOnce, chosen.length))
  const rest = values.slice(first.length, atMost)
  const items = (some: readonly FacetCount[]) =>
    html`<ul>${some.map(value => facetItem(visit, query, { name, value, isChosen: chosen.includes(value.value) }))}</ul>`
  return html`<details class="facet"${isOpen(name) || chosen.length > 0 ? html` open` : null}><summary>${words.facet[name]}</summary>${items(first)}${
    rest.length > 0
      ? html`<details class="facet-rest"><summary>${words.standards.moreValues(rest.length)}</summary>${items(rest)}</details>`
      : null
  }</details>`
}

function facetItem(
  visit: Visit,
  query: StandardQuery,
  { name, value, isChosen }: { name: FacetName; value: FacetCount; isChosen: boolean },
): Markup {
  const address = listAddress(visit, toggleFacet(query, name, value.value))
  return html`<li><a href="${address}" rel="nofollow"${isChosen ? html` aria-current="true"` : null}><span class="facet-name">${facetValue(visit, name, value.value)}</span> <span class="facet-count">${printCount(value.count)}</span></a></li>`
}

function isOpen(name: FacetName): boolean {
  return name === 'status' || name === 'class' || name === 'area' || name === 'year'
}

/** The chosen first, so that none is hidden; areas and years in their own order, the rest by count. */
function orderValues(name: FacetName, counts: readonly FacetCount[], chosen: readonly string[]): FacetCount[] {
  const missing = chosen.filter(value => !counts.some(one => one.value === value)).map(value => ({ value, count: 0 }))
  const rank = (one: FacetCount) => (chosen.includes(one.value) ? 0 : 1)
  const order = (a: FacetCount, b: FacetCount) => {
    if (name === 'area') return a.value.localeCompare(b.value, 'en', { numeric: true })
    if (name === 'year') return b.value.localeCompare(a.value, 'en')
    return b.count - a.count || a.value.localeCompare(b.value, 'zh-CN')
  }
  return [...counts, ...missing].sort((a, b) => rank(a) - rank(b) || order(a, b))
}
