import type { FacetName, StandardQuery } from '@biaochi/core/registry/query.ts'
import { link, type Parameters } from './address.ts'
import type { Visit } from './page.ts'

/** Facets in the order of their boxes. */
export const facetNames: readonly FacetName[] = [
  'status',
  'class',
  'area',
  'year',
  'organisation',
  'ics',
  'ccs',
  'confidence',
]

/** Orders of the list as the address names them. */
export const sorts: readonly StandardQuery['sort'][] = ['relevance', 'number', 'issued', 'effective']

const perPage = 25
/** What lies further back is found by narrowing; programs read on with cursors. */
const mostPages = 400
/** Code units of a text that are read: it stands in every link of the page. */
export const longestText = 200
/** More choices than a page could offer are not read. */
const mostChoices = 50

/** The question of a list as the address has it; what is not understood is left out. */
export function readListQuery({ query, asOf }: Pick<Visit, 'query' | 'asOf'>): StandardQuery {
  const text = (query.get('q') ?? '').trim().slice(0, longestText)
  const facets = facetNames.flatMap(name => {
    const values = [...new Set(query.getAll(name).filter(value => value !== ''))].slice(0, mostChoices)
    return values.length > 0 ? [[name, values] as const] : []
  })
  const page = Math.min(mostPages, Math.max(1, Number(/^\d{1,6}$/.exec(query.get('page') ?? '')?.[0] ?? 1)))
  const asked = sorts.find(sort => sort === query.get('sort'))
  return {
    text,
    asOf,
    facets: Object.fromEntries(facets),
    sort: asked && (asked !== 'relevance' || text !== '') ? asked : defaultSort(text),
    limit: perPage,
    offset: (page - 1) * perPage,
    cursor: null,
  }
}

/** The address of a list; what is as usual is left out. */
export function listAddress(visit: Visit, query: StandardQuery): string {
  return link(visit, '/standards', listParameters(query))
}

/** The parameters of a list's address, the day left out. */
export function listParameters(query: StandardQuery): Parameters {
  const { text, sort } = query
  const page = pageOf(query)
  return {
    q: text === '' ? null : text,
    ...facetParameters(query),
    sort: sort === defaultSort(text) ? null : sort,
    page: page === 1 ? null : String(page),
  }
}

/** The parameters that say what a list is narrowed by. */
export function facetParameters({ facets }: Pick<StandardQuery, 'facets'>): Parameters {
  return Object.fromEntries(facetNames.flatMap(name => (facets[name] ? [[name, facets[name]] as const] : [])))
}

/** Which page of a list is asked for, from 1. */
export function pageOf({ offset = 0, limit }: StandardQuery): number {
  return Math.floor(offset / limit) + 1
}

/** How many pages of a list can be turned to. */
export function pagesOf(total: number): number {
  return Math.min(mostPages, Math.ceil(total / perPage))
}

/** The same list from its first page. */
export function fromStart(query: StandardQuery): StandardQuery {
  return { ...query, offset: 0 }
}

/** The question without a value of a facet when it has it, else with it; always from the first page. */
export function toggleFacet(query: StandardQuery, name: FacetName, value: string): StandardQuery {
  const chosen = query.facets[name] ?? []
  const next = chosen.includes(value) ? chosen.filter(one => one !== value) : [...chosen, value]
  const { [name]: _, ...others } = query.facets
  return { ...query, facets: next.length > 0 ? { ...others, [name]: next } : others, offset: 0 }
}

/** Every chosen value with its facet. */
export function chosenValues({ facets }: StandardQuery): (readonly [FacetName, string])[] {
  return facetNames.flatMap(name => (facets[name] ?? []).map(value => [name, value] as const))
}

function defaultSort(text: string): StandardQuery['sort'] {
  return text === '' ? 'number' : 'relevance'
}
