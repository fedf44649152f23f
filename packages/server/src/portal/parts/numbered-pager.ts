import { link, type Parameters } from '../address.ts'
import { html, type Markup } from '../html.ts'
import type { Visit } from '../page.ts'

/** A list that is cut into pages with numbers. */
export interface PagedList {
  readonly path: string
  /** Of the first page. */
  readonly parameters: Parameters
  /** Name of its parameter; `page` unless given. */
  readonly name?: string
  /** Id of the list on its page, where there are several. */
  readonly anchor?: string
  /** From 1. */
  readonly page: number
  readonly pages: number
}

/** Links to the first, previous, next and last page, and a box to go to any; nothing where all is on one page. */
export function numberedPager(
  visit: Visit,
  { path, parameters, page, pages, name: parameter = 'page', anchor }: PagedList,
): Markup | null {
  if (pages <= 1) return null
  const t = visit.words.site
  const place = anchor ? `#${anchor}` : ''
  const to = (number: number, name: string, relation: string) =>
    number < 1 || number > pages || number === page
      ? null
      : html`<a class="button" rel="${relation}" href="${link(visit, path, { ...parameters, [parameter]: number === 1 ? null : String(number) })}${place}">${name}</a> `
  const hidden = Object.entries({ ...(visit.isDated ? { asOf: visit.asOf } : {}), ...parameters }).flatMap(
    ([name, value]) => [value ?? []].flat().map(one => html`<input type="hidden" name="${name}" value="${one}">`),
  )
  return html`<nav class="pager" aria-label="${t.pages}">${to(1, t.firstPage, 'first')}${to(page - 1, t.previous, 'prev')}
<form action="${link({ ...visit, isDated: false }, path)}${place}" method="get">${hidden}<label>${t.page} <input type="number" name="${parameter}" value="${page}" min="1" max="${pages}" required></label> <span>${t.ofPages(pages)}</span> <button>${t.goTo}</button></form>
${to(page + 1, t.next, 'next')}${to(pages, t.lastPage, 'last')}</nav>`
}
