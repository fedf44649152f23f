import { isBeforePlan } from '@biaochi/core/evaluation/target.ts'
import { say } from '@biaochi/core/language.ts'
import type { StandardSummary } from '@biaochi/core/registry/query.ts'
import { showTargets, type TargetsView } from '../../actions/show-targets.ts'
import { link } from '../address.ts'
import { type CutPage, cutPage, otherParameters } from '../cut-page.ts'
import { html, type Markup } from '../html.ts'
import type { Absent, Page, Visit } from '../page.ts'
import { asOfForm } from '../parts/as-of-form.ts'
import { figureList } from '../parts/figure-list.ts'
import { numberedPager } from '../parts/numbered-pager.ts'
import { standardTable } from '../parts/standard-table.ts'
import { type TargetEntry, targetBar } from '../parts/target-bar.ts'
import { printCount } from '../print-count.ts'
import { printDate } from '../print-date.ts'
import { type TargetListName, targetLists } from '../target-lists.ts'
import { wordsOf } from '../words/words.ts'

const perPage = 50

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
    const cut = cutLists(visit, view, entry)
    if ('absent' in cut) return cut
    return {
      title,
      above: [{ title: words.targets.title, href: link(visit, '/targets') }],
      sheets: ['pictures.css'],
      twin: { asOf: visit.asOf, ...entry, standards: listed(view, entry) },
      main: () => html`<h1>${title}</h1>
<div class="toolbar">${asOfForm(visit)}</div>
${targetBar(visit, entry, null)}
<section aria-labelledby="rule"><h2 id="rule">${words.targets.rule}</h2><p>${say(entry.result.target.counts, language)}</p></section>
${
  isBeforePlan(entry.result)
    ? null
    : entry.result.noRecords
      ? html`<section class="banner banner-unknown"><p><b>${words.targets.noRecords}</b></p><p>${words.targets.noRecordsText}</p></section>`
      : html`${cut.lists.map(list => countedList(visit, list))}
<p class="downloads"><span>${words.framework.downloads}</span> <a class="button" download href="${link(visit, `/targets/${encodeURIComponent(id)}/standards.csv`)}">CSV</a></p>`
}
${entry.figures.length > 0 ? html`<section aria-labelledby="reported"><h2 id="reported">${words.targets.reported}</h2><p class="faint">${words.targets.reportedText}</p>${figureList(visit, entry.figures)}</section>` : null}`,
    }
  },
}

/** The summaries of every record that the result names. */
function listed(view: TargetsView, entry: TargetEntry): StandardSummary[] {
  const all = targetLists(view, entry).flatMap(list => list.items)
  return [...new Set(all)]
}

interface CountedList {
  readonly name: TargetListName
  /** The days between which it counts; empty where none matter. */
  readonly note: string
  /** How many records it holds. */
  readonly count: number
  readonly cut: CutPage<StandardSummary>
}

/** Each list as far as its page of it; lists of what does not count only where there is something in them. */
function cutLists(visit: Visit, view: TargetsView, entry: TargetEntry): { readonly lists: CountedList[] } | Absent {
  const lists: CountedList[] = []
  for (const { name, items } of targetLists(view, entry)) {
    const cut = cutPage(visit, items, { perPage, name })
    if ('absent' in cut) return cut
    // What counts since the plan began is listed as far as it does not count within already.
    const count = name === 'since' ? entry.result.since.value : items.length
    if (items.length > 0 || name === 'within' || name === 'since')
      lists.push({ name, note: noteOf(visit, entry, name), count, cut })
  }
  return { lists }
}

function noteOf({ words, language }: Visit, { result }: TargetEntry, name: TargetListName): string {
  if (name !== 'within' && name !== 'since') return ''
  const { from, to } = result[name]
  const span = words.targets.withinText(printDate(from, language), printDate(to, language))
  return name === 'within' ? span : `${span}${words.site.open}${words.targets.onlySince}${words.site.close}`
}

function countedList(visit: Visit, { name, note, count, cut }: CountedList): Markup {
  const { words } = visit
  const { items, page, pages } = cut
  const title = words.targets[name]
  return html`<section aria-labelledby="${name}"><h2 id="${name}">${title} <span class="count">${printCount(count)}</span></h2>${note === '' ? null : html`<p class="faint">${note}</p>`}
${items.length === 0 ? html`<p class="faint">${words.targets.listEmpty}</p>` : standardTable(visit, { caption: title, items })}
${numberedPager(visit, { path: visit.undatedPath, parameters: otherParameters(visit, name), name, anchor: name, page, pages })}</section>`
}
