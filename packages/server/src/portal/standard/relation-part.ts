import { say } from '@biaochi/core/language.ts'
import { chainTimeline } from '@biaochi/core/picture/chain-timeline.ts'
import type { ResolvedRelation, StandardView } from '@biaochi/core/registry/query.ts'
import { relationNames } from '@biaochi/core/registry/standard-words.ts'
import { standardLink } from '../address.ts'
import { html, join, type Markup, type MarkupValue, raw } from '../html.ts'
import type { Visit } from '../page.ts'
import { numberMark } from '../parts/number-mark.ts'
import { standardLine } from '../parts/standard-table.ts'
import { textMark } from '../parts/text-mark.ts'
import { printDate } from '../print-date.ts'

/** Relations both ways, one line each, grouped by what they say; an unregistered end is never called valid. */
export function relationPart(visit: Visit, view: StandardView): Markup {
  const { words } = visit
  const groups = Map.groupBy(view.relations, relation => `${relation.direction} ${relation.type}`)
  if (groups.size === 0) return html`<p class="faint">${words.standard.noRelations}</p>`
  return html`<dl class="relations">${[...groups.values()].map(relations => {
    const [first] = relations
    const name = first ? say(relationNames[first.direction][first.type], visit.language) : ''
    return html`<div><dt>${name}</dt><dd><ul class="plain">${relations.map(one => relationLine(visit, one))}</ul></dd></div>`
  })}</dl>`
}

function relationLine(visit: Visit, relation: ResolvedRelation): Markup {
  const { words, language } = visit
  const remarks = join(
    [
      relation.degree ? words.degree[relation.degree] : null,
      relation.from ? words.standard.from(printDate(relation.from, language)) : null,
      relation.note && textMark(relation.note, visit),
    ],
    words.site.comma,
  )
  const other: MarkupValue = relation.standard
    ? standardLine(visit, relation.standard)
    : html`${numberMark(relation.number)} <span class="faint">${words.standard.notRegistered}</span>`
  return html`<li>${other}${Array.isArray(remarks) && remarks.length > 0 ? html` <span class="faint">${remarks}</span>` : null}</li>`
}

/** The chain of replacement, drawn over time, where there is more than the standard itself. */
export function chainPart(visit: Visit, view: StandardView): Markup | null {
  if (view.chain.length < 2) return null
  const picture = chainTimeline({
    chain: view.chain,
    current: view.record.id,
    language: visit.language,
    asOf: view.asOf,
    href: slug => standardLink(visit, slug),
  })
  return html`<section aria-labelledby="chain"><h2 id="chain">${visit.words.standard.chain}</h2>${raw(picture)}</section>`
}
