import { say } from '@biaochi/core/language.ts'
import { tintOf } from '@biaochi/core/picture/coverage-tint.ts'
import { childrenOf, type FrameworkNode } from '@biaochi/core/registry/framework.ts'
import type { FrameworkView } from '../../actions/show-framework.ts'
import { boxLink } from '../address.ts'
import { html, type Markup } from '../html.ts'
import type { Visit } from '../page.ts'

/** Areas that still fit into one row of a wide screen. */
const mostAbreast = 8

/** The framework in small: every area a tile in the row of its domain, tinted as in the whole picture. */
export function smallMap(visit: Visit, view: FrameworkView): Markup {
  const { framework } = view
  const domains = childrenOf(framework, null)
  const ordered = [...domains.filter(one => one.place !== 'base'), ...domains.filter(one => one.place === 'base')]
  return html`<div class="picture small-map">${ordered.map(domain => domainRow(visit, view, domain))}</div>`
}

function domainRow(visit: Visit, view: FrameworkView, domain: FrameworkNode): Markup {
  const { framework } = view
  const name = say(domain.title, visit.language)
  const areas = childrenOf(framework, domain.code)
  return html`<section class="small-domain small-domain-${domain.place ?? 'pillar'}" aria-label="${name}">
<h3><a href="${boxLink(visit, framework.id, domain.code)}"><span class="fmap-code">${domain.code}</span> ${name}</a></h3>
<ul${areas.length <= mostAbreast ? html` class="small-row"` : null}>${areas.map(area => areaTile(visit, view, area))}</ul>
</section>`
}

function areaTile(visit: Visit, view: FrameworkView, area: FrameworkNode): Markup {
  const { coverage, framework } = view
  const { words } = visit
  const box = coverage.nodes[area.code] ?? coverage.total
  const spoken = `${words.framework.counts.present} ${box.present}${words.site.comma}${words.framework.counts.shouldHave} ${box.shouldHave}`
  return html`<li><a class="fmap-tint-${tintOf(box)}" href="${boxLink(visit, framework.id, area.code)}"><span class="fmap-code">${area.code}</span> <span class="small-name">${say(area.title, visit.language)}</span> <span class="small-count" aria-hidden="true">${box.present}<i>/</i>${box.shouldHave}</span><span class="unseen">${spoken}</span></a></li>`
}
