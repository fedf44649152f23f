import { pathTo } from '@biaochi/core/registry/framework.ts'
import type { StandardView } from '@biaochi/core/registry/query.ts'
import { boxLink } from '../address.ts'
import { html, type Markup } from '../html.ts'
import type { Visit } from '../page.ts'

/** The places of a standard in the framework, each as a path of links, and who placed it there. */
export function placementPart(visit: Visit, { record }: StandardView): Markup {
  const { words, language, facts } = visit
  if (record.placements.length === 0) return html`<p class="faint">${words.standard.noPlacements}</p>`
  const ordered = [...record.placements.filter(one => one.primary), ...record.placements.filter(one => !one.primary)]
  return html`<ul class="placements">${ordered.map(place => {
    const known = facts.framework?.id === place.framework ? pathTo(facts.framework, place.node) : []
    const steps =
      known.length > 0
        ? known.map(node => ({ code: node.code, name: node.title[language] }))
        : [{ code: place.node, name: '' }]
    return html`<li><ol class="steps">${steps.map(
      step => html`<li><a href="${boxLink(visit, place.framework, step.code)}">${step.code} ${step.name}</a></li>`,
    )}</ol> <span class="faint">${place.primary ? words.standard.primaryPlace : words.standard.furtherPlace} · ${words.basis[place.basis]}</span></li>`
  })}</ul>`
}
