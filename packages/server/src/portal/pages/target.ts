import { isBeforePlan } from '@biaochi/core/evaluation/target.ts'
import { say } from '@biaochi/core/language.ts'
import type { StandardSummary } from '@biaochi/core/registry/query.ts'
import { showTargets, type TargetsView } from '../../actions/show-targets.ts'
import { link } from '../address.ts'
import { html, type Markup } from '../html.ts'
import type { Page, Visit } from '../page.ts'
import { asOfForm } from '../parts/as-of-form.ts'
import { figureList } from '../parts/figure-list.ts'
import { standardTable } from '../parts/standard-table.ts'
import { type TargetEntry, targetBar } from '../parts/target-bar.ts'
import { printCount } from '../print-count.ts'
import { printDate } from '../print-date.ts'
import { wordsOf } from '../words/words.ts'

/** One target: its rule, both counts, and the list behind every number. */
export const target: Page = {
  name: 'target',
  title: { zh: '一个目标', en: 'A target' },
  paths: ['/targets/:id'],
  section: 'targets',
  async show(visit) {
    const id = visit.parameters.id ?? ''
    const view = await showTargets(visit.context, visit.asOf)
    const entry = view?.targets.find(one => one.result.target.id === id)
    if (!view || !entry) return { absent: { zh: wordsOf.zh.targets.unknown(id), en: wordsOf.en.targets.unknown(id) } }
    const { words, language } = visit
    const title = say(entry.result.target.title, language)
    return {
      title,
      above: [{ title: words.targets.title, href: link(visit, '/targets') }],
      sheets: ['pictures.css'],
      twin: { asOf: visit.asOf, ...entry, standards: listed(view, entry) },
      main: () => html`<h1>${title}</h1>
<div class="toolbar">${asOfForm(visit)}</div>
${targetBar(visit, entry, null)}
<section aria-labelledby="rule"><h2 id="rule">${words.targets.rule}</h2><p>${say(entry.result.target.counts, language)}</p></section>
${isBeforePlan(entry.result) ? null : entry.result.noRecords ? html`<section class="banner banner-unknown"><p><b>${words.targets.noRecords}</b></p><p>${words.targets.noRecordsText}</p></section>` : lists(visit, view, entry)}
${entry.figures.length > 0 ? html`<section aria-labelledby="reported"><h2 id="reported">${words.targets.reported}</h2><p class="faint">${words.targets.reportedText}</p>${figureList(visit, entry.figures)}</section>` : null}`,
    }
  },
}

/** The summaries of every record that the result names. */
function listed(view: TargetsView, { result }: TargetEntry): StandardSummary[] {
  const ids = [...result.since.standards, ...result.undated, ...result.unnumbered, ...result.unverified]
  return pick(view, [...new Set([...result.within.standards, ...ids])])
}

/** Records by their number, those without one by their title. */
function pick({ standards }: TargetsView, ids: readonly string[]): StandardSummary[] {
  const key = (one: StandardSummary) => (one.number === null ? `~${one.titleZh ?? ''}` : one.number)
  return ids.flatMap(id => standards[id] ?? []).sort((a, b) => key(a).localeCompare(key(b), 'en', { numeric: true }))
}

/** What counts inside the period, what counts since it began only, and apart from both what fits but cannot be counted. */
function lists(visit: Visit, view: TargetsView, { result }: TargetEntry): Markup {
  const { words, language } = visit
  const t = words.targets
  const span = ({ from, to }: { from: string; to: string }) =>
    t.withinText(printDate(from, language), printDate(to, language))
  const later = result.since.standards.filter(id => !result.within.standards.includes(id))
  return html`${countedList(visit, { id: 'within', title: t.within, note: span(result.within), items: pick(view, result.within.standards) })}
${countedList(visit, { id: 'since', title: t.since, note: `${span(result.since)}${words.site.open}${t.onlySince}${words.site.close}`, items: pick(view, later), total: result.since.value })}
${(['undated', 'unnumbered', 'unverified'] as const).map(name => {
  const items = pick(view, result[name])
  return items.length === 0 ? null : countedList(visit, { id: name, title: t[name], note: '', items })
})}`
}

interface CountedList {
  readonly id: string
  readonly title: string
  readonly note: string
  readonly items: readonly StandardSummary[]
  /** The number that the list stands for, where it holds only a part of it. */
  readonly total?: number
}

function countedList(visit: Visit, { id, title, note, items, total }: CountedList): Markup {
  const { words } = visit
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title} <span class="count">${printCount(total ?? items.length)}</span></h2>${note === '' ? null : html`<p class="faint">${note}</p>`}
${items.length === 0 ? html`<p class="faint">${words.targets.listEmpty}</p>` : standardTable(visit, { caption: title, items })}</section>`
}
