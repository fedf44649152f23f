import { say } from '@biaochi/core/language.ts'
import { statusNames } from '@biaochi/core/registry/standard-words.ts'
import { isRefusal } from '../../actions/refusal.ts'
import { showWatch, type WatchedChange, type WatchedNumber } from '../../actions/show-watch.ts'
import { link } from '../address.ts'
import { html, type Markup } from '../html.ts'
import type { Page, Visit } from '../page.ts'
import { actionName } from '../parts/change-list.ts'
import { numberMark } from '../parts/number-mark.ts'
import { standardLine, standardName } from '../parts/standard-table.ts'
import { standingBadge } from '../parts/status-badge.ts'
import { table } from '../parts/table.ts'
import { dateMark, instantMark } from '../print-date.ts'

/** Changes that the page shows; the feed and the twin have all. */
const mostChanges = 50

/** A watch list: its standards as they stand today, and what happened since it was made. */
export const watch: Page = {
  name: 'watch',
  title: { zh: '关注清单', en: 'A watch list' },
  paths: ['/watch/:id'],
  section: 'standards',
  async show(visit) {
    const view = await showWatch(visit.context, visit.parameters.id ?? '')
    if (isRefusal(view)) {
      const [finding] = view.refused
      return { absent: finding?.message ?? { zh: '', en: '' } }
    }
    const t = visit.words.watch
    // The newest come first: the first of a number is its last.
    const lastOf = new Map([...view.changes].reverse().map(change => [change.number, change]))
    const feed = link(visit, `/watch/${encodeURIComponent(view.watch.id)}/changes.atom`)
    return {
      title: view.watch.title,
      twin: view,
      head: html`<link rel="alternate" type="application/atom+xml" href="${feed}" title="${view.watch.title}">
<meta name="robots" content="noindex">`,
      main: () => html`<h1>${view.watch.title}</h1>
<p class="lead">${t.lead(view.items.length)}</p>
<p>${t.since} ${instantMark(view.watch.createdAt, visit.language)} · <a href="${feed}">${t.subscribe}</a> · <a href="${link(visit, '/watch')}">${t.how}</a></p>
<section aria-labelledby="changes"><h2 id="changes">${t.changes} <span class="count">${view.changes.length}</span></h2>${
        view.changes.length === 0
          ? html`<p class="faint">${t.none}</p>`
          : html`<ol class="changes">${view.changes.slice(0, mostChanges).map(change => changeItem(visit, change))}</ol>`
      }</section>
<section aria-labelledby="list"><h2 id="list">${t.list}</h2>${table({
        caption: t.list,
        name: 'watch',
        columns: [t.asGiven, visit.words.column.status, t.standard, t.successor, t.lastChange],
        rows: view.items.map(item => row(visit, item, lastOf.get(item.number))),
      })}</section>`,
    }
  },
}

function row(visit: Visit, { number, standard, successor }: WatchedNumber, last: WatchedChange | undefined) {
  const none = html`<span class="faint">—</span>`
  return {
    head: numberMark(number),
    cells: [
      standard
        ? standingBadge(standard, visit.language)
        : html`<span class="faint">${visit.words.watch.unknown}</span>`,
      standard ? standardName(visit, standard) : none,
      successor ? standardName(visit, successor) : none,
      last ? html`<span>${describeChange(visit, last)} ${dateMark(last.day, visit.language)}</span>` : none,
    ],
  }
}

function changeItem(visit: Visit, change: WatchedChange): Markup {
  const { language } = visit
  return html`<li><p class="change-head"><b>${describeChange(visit, change)}</b> ${dateMark(change.day, language)}</p><p>${standardLine(visit, change.standard)}</p></li>`
}

/** What happened, in one line. */
export function describeChange(visit: Pick<Visit, 'words' | 'language'>, change: WatchedChange): string {
  if (change.kind === 'record') return actionName(visit, change.entry.action)
  const { before, after } = change.turn
  return `${say(statusNames[before], visit.language)} → ${say(statusNames[after], visit.language)}`
}
