import { say } from '@biaochi/core/language.ts'
import type { PartialDate } from '@biaochi/core/registry/date.ts'
import type { StandardView } from '@biaochi/core/registry/query.ts'
import { missingNames, tierNames } from '@biaochi/core/registry/standard-words.ts'
import { localAddress, question } from '../address.ts'
import { html, join, type Markup } from '../html.ts'
import type { Visit } from '../page.ts'
import { numberMark, printNormal } from '../parts/number-mark.ts'
import { standardLine } from '../parts/standard-table.ts'
import { statusBadge, unverifiedBadge } from '../parts/status-badge.ts'
import { printDate } from '../print-date.ts'

/** The first thing a reader must know: whether it holds on the day, what took its place, what is not known. */
export function statusBanner(visit: Visit, view: StandardView): Markup {
  const { words, language } = visit
  const { record, status } = view
  const isUnverified = record.confidence === 'low'
  const kind = isUnverified ? 'unverified' : status.name
  return html`<section class="banner banner-${kind}" aria-label="${words.standard.statusNow}">
<p class="banner-status">${isUnverified ? unverifiedBadge(language) : statusBadge(status.name, language)} <span class="banner-day">${words.standard.statusAsOf(printDate(view.asOf, language))}</span></p>
<p class="banner-text">${isUnverified ? words.standard.banner.unverified : sentence(visit, view)}</p>
${isUnverified ? null : basis(visit, view)}
${status.name === 'unknown' && !isUnverified && !isTangled(status) ? missingFacts(visit, view) : null}
${successors(visit, view)}
</section>`
}

function sentence({ words, language }: Visit, { status, record }: StandardView): string {
  const told = words.standard.banner
  const day = (date: PartialDate | null) => (date === null ? null : printDate(date, language))
  const since = day(status.since)
  switch (status.name) {
    case 'planned':
      return told.planned
    case 'drafting':
      return told.drafting
    case 'not-issued':
      return told.notIssued(printDate(record.issued ?? '', language))
    case 'upcoming':
      return record.effective ? told.upcoming(printDate(record.effective, language)) : told.upcomingUndated
    case 'in-force':
      return since ? told.inForce(since) : told.inForceUndated
    case 'partly-replaced':
      return told.partly(since)
    case 'replaced':
      return told.replaced(since)
    case 'withdrawn':
      return told.withdrawn(since)
    case 'unknown':
      return isTangled(status)
        ? told.tangled(
            printNormal(record.numbers[0]?.normal ?? ''),
            status.successors.map(printNormal).join(words.site.list),
          )
        : told.unknown
  }
}

/** Two standards are said to replace each other: no date that is missing, nothing but a correction can tell which one holds. */
function isTangled({ missing }: StandardView['status']): boolean {
  return missing.includes('direction')
}

/** What a record rests on that no official source vouches for; a need or a project claims nothing that could be verified. */
function basis({ words, language }: Visit, { record, status }: StandardView): Markup | null {
  const isClaim = status.name !== 'planned' && status.name !== 'drafting'
  if (!isClaim || record.sources.some(source => source.tier === 'official')) return null
  const tiers = new Set(record.sources.map(source => say(tierNames[source.tier], language)))
  const told = words.standard.banner
  return html`<p class="faint">${tiers.size === 0 ? told.basedOnNone : told.basedOnOther([...tiers].join(words.site.list))}</p>`
}

function missingFacts(visit: Visit, { status }: StandardView): Markup {
  const { words, language } = visit
  const names = status.missing.map(fact => say(missingNames[fact], language))
  const report =
    localAddress(visit, language, '/report') + question({ page: localAddress(visit, language, visit.path) })
  return html`<p><b>${words.standard.banner.missing}</b>${words.site.colon}${join(names, words.site.list)}${language === 'zh' ? '。' : '. '}<a href="${report}" rel="nofollow">${words.standard.banner.ask}</a></p>`
}

/** The standards that took its place, or will: those in force on the day first said so, the others as what is to come. */
function successors(visit: Visit, view: StandardView): Markup | null {
  const { words } = visit
  const { status } = view
  if (status.successors.length === 0) return null
  const told = words.standard.banner
  const label = isTangled(status)
    ? told.mutual
    : status.name === 'partly-replaced'
      ? told.partlyBy
      : status.name === 'replaced' || status.name === 'withdrawn'
        ? told.successor
        : told.laterSuccessor
  const items = status.successors.map(number => {
    const known = view.relations.find(one => one.number === number && one.standard !== null)?.standard
    return html`<li>${known ? standardLine(visit, known) : html`${numberMark(number)} <span class="faint">${words.standard.notRegistered}</span>`}</li>`
  })
  return html`<div class="successors"><p>${label}</p><ul>${items}</ul></div>`
}
