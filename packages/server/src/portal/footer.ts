import { version } from '../version.ts'
import { link, localAddress, question, sameIn, twinAddress } from './address.ts'
import { html, type Markup } from './html.ts'
import type { Shown, Visit } from './page.ts'
import { instantMark, printDate } from './print-date.ts'

/** The end of every page: how fresh, which version, where to complain; on paper the address and the day. */
export function footer(visit: Visit, shown: Shown): Markup {
  const { words, language, facts } = visit
  const { site } = words
  const here = sameIn(visit, language)
  const report = localAddress(visit, language, '/report') + question({ page: here })
  return html`<footer class="colophon">
<div class="ruler" aria-hidden="true"></div>
<div class="wrap">
<p class="colophon-report"><a href="${report}" rel="nofollow">${site.report}</a></p>
<nav aria-label="${site.footer}"><ul>
<li><a href="${link(visit, '/documents')}">${words.documents.title}</a></li>
<li><a href="${link(visit, '/check')}">${words.check.title}</a></li>
<li><a href="${link(visit, '/draft-check')}">${words.draftCheck.title}</a></li>
<li><a href="${link(visit, '/comparison')}">${words.comparison.title}</a></li>
<li><a href="${link(visit, '/currency')}">${words.currency.title}</a></li>
<li><a href="${link(visit, '/review')}">${words.review.title}</a></li>
<li><a href="${link(visit, '/sources')}">${site.sources}</a></li>
<li><a href="${link(visit, '/api')}">${site.sections.api}</a></li>
<li><a href="${link(visit, '/changes.atom')}">${site.feed}</a></li>
${shown.twin ? html`<li><a href="${twinAddress(visit)}" rel="nofollow">${site.asJson}</a></li>` : null}
<li><a href="${link(visit, '/accessibility')}">${site.accessibility}</a></li>
</ul></nav>
<p class="colophon-facts">${facts.lastChange ? html`${site.upTo} ${instantMark(facts.lastChange, language)} · ` : facts.isKnown ? html`${site.nothingYet} · ` : null}${site.name} ${site.version} ${version}</p>
<p class="colophon-facts">${site.colophon}</p>
</div>
</footer>
<p class="print-foot" aria-hidden="true">${site.printedFrom}${site.colon}${visit.origin}${here} · ${site.asOf} ${printDate(visit.asOf, language)}</p>`
}
