import type { StandardQuery } from '@biaochi/core/registry/query.ts'
import { html, type Markup } from '../html.ts'
import { chosenValues, listAddress, toggleFacet } from '../list-query.ts'
import type { Visit } from '../page.ts'
import { facetValue } from './facet-value.ts'

/** What a list is narrowed by, each a link that takes it away. */
export function chosenChips(visit: Visit, query: StandardQuery): Markup | null {
  const { words } = visit
  const chosen = chosenValues(query)
  if (chosen.length === 0 && query.text === '') return null
  const chips = chosen.map(([name, value]) => ({
    text: `${words.facet[name]}${words.site.colon}${facetValue(visit, name, value)}`,
    address: listAddress(visit, toggleFacet(query, name, value)),
  }))
  const text =
    query.text === ''
      ? []
      : [
          {
            text: words.standards.foundFor(query.text),
            address: listAddress(visit, { ...query, text: '', sort: 'number', offset: 0 }),
          },
        ]
  return html`<ul class="chips" aria-label="${words.standards.chosen}">${[...text, ...chips].map(
    chip =>
      html`<li><a href="${chip.address}" rel="nofollow"><span class="unseen">${words.standards.remove} </span>${chip.text}<svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="M4 4l8 8M12 4l-8 8"/></svg></a></li>`,
  )}${
    text.length + chips.length > 1
      ? html`<li><a class="chips-clear" href="${listAddress(visit, { ...query, text: '', facets: {}, sort: 'number', offset: 0 })}" rel="nofollow">${words.standards.clear}</a></li>`
      : null
  }</ul>`
}
