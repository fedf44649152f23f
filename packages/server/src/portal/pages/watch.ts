import { sayHappening } from '@biaochi/core/registry/event-words.ts'
import type { WebhookState } from '../../actions/describe-sending.ts'
import type { WatchedChange } from '../../actions/find-watched-changes.ts'
import { isRefusal } from '../../actions/refusal.ts'
import { showWatch, type WatchedNumber } from '../../actions/show-watch.ts'
import { link } from '../address.ts'
import { html, type Markup } from '../html.ts'
import type { Page, Visit } from '../page.ts'
import { numberMark } from '../parts/number-mark.ts'
import { standardName } from '../parts/standard-table.ts'
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
${sendingNote(visit, view.webhook)}<section aria-labelledby="changes"><h2 id="changes">${t.changes} <span class="count">${view.changes.length}</span></h2>${
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

/** Why nothing reaches the webhook; nothing where all is well. */
function sendingNote({ words }: Visit, webhook: WebhookState | null): Markup | null {
  if (webhook === null || webhook.state === 'sending') return null
  const { heldBack, failing } = words.watch
  const text = webhook.state === 'held-back' ? heldBack : failing(webhook.failure, webhook.waiting)
  return html`<p class="note">${text}</p>\n`
}

function row(visit: Visit, { number, standard, editions, successor }: WatchedNumber, last: WatchedChange | undefined) {
  const none = html`<span class="faint">—</span>`
  const undated =
    editions.length === 0 ? null : html` <span class="faint">${visit.words.watch.undated(editions.length)}</span>`
  return {
    head: html`${numberMark(number)}${undated}`,
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

/** What happened, with the status that it brought: the one of today stands in the list. */
function changeItem(visit: Visit, change: WatchedChange): Markup {
  const { language } = visit
  const { standard, status } = change
  const badge = standingBadge({ ...standard, status }, language)
  return html`<li><p class="change-head"><b>${describeChange(visit, change)}</b> ${dateMark(change.day, language)}</p><p>${standardName(visit, standard)} ${badge}</p></li>`
}

/** What happened, in one line. */
export function describeChange({ language }: Pick<Visit, 'language'>, change: WatchedChange): string {
  const { turn, day } = change
  return sayHappening({ action: change.kind === 'record' ? change.entry.action : null, turn, day }, language)
}
