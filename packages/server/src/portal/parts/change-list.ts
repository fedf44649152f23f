import { sayEvent } from '@biaochi/core/registry/event-words.ts'
import type { ChangeEntry, ChangePage } from '../../actions/list-events.ts'
import { boxLink, link } from '../address.ts'
import { html, type Markup } from '../html.ts'
import type { Visit } from '../page.ts'
import { instantMark } from '../print-date.ts'
import { standardLine } from './standard-table.ts'
import { textMark } from './text-mark.ts'

/** Entries of the log, newest first. */
export function changeList(visit: Visit, items: readonly ChangeEntry[]): Markup {
  return html`<ol class="changes">${items.map(
    item =>
      html`<li id="e${item.seq}"><p class="change-head"><b>${actionName(visit, item.action)}</b> ${instantMark(item.at, visit.language)}</p>${changeSubject(visit, item)}${item.reason ? html`<p class="change-reason">${textMark(item.reason, visit)}</p>` : null}</li>`,
  )}</ol>`
}

/** What an action is called; one that has no name yet by its own. */
export function actionName({ language }: Pick<Visit, 'language'>, action: string): string {
  return sayEvent(action, language)
}

/** Newest changes in short: what one transaction did to many subjects is one line, with the first of them. */
export function changeDigest(visit: Visit, { items, next }: ChangePage, most: number): Markup {
  const groups = Map.groupBy(items, item => `${item.at} ${item.action}`)
  // The log was read so far only: of the oldest group there may be more.
  const cut = next === null ? null : (items.at(-1) ?? null)
  return html`<ol class="changes">${[...groups.values()]
    .slice(0, most)
    .map(group => digestLine(visit, group, cut !== null && group.includes(cut)))}</ol>`
}

function digestLine(visit: Visit, group: readonly ChangeEntry[], isCut: boolean): Markup | null {
  const [first] = group
  if (!first) return null
  const { words, language } = visit
  const others = isCut ? words.changes.others : group.length > 1 ? words.changes.together(group.length) : null
  return html`<li><p class="change-head"><b>${actionName(visit, first.action)}</b> ${instantMark(first.at, language)}</p>${changeSubject(visit, first)}${others ? html`<p class="change-reason">${others}</p>` : null}</li>`
}

function changeSubject(visit: Visit, item: ChangeEntry): Markup | null {
  if (item.standard) return html`<p>${standardLine(visit, item.standard)}</p>`
  const { facts } = visit
  const { type, id } = item.subject
  const framework = id.replace(/@.*$/, '')
  const title = facts.framework?.id === framework ? facts.framework.title[visit.language] : framework
  if (type === 'framework') return html`<p><a href="${boxLink(visit, framework, null)}">${title}</a></p>`
  if (type === 'programme') {
    return html`<p><a href="${link(visit, '/plan')}">${facts.programme?.document.title[visit.language] ?? id}</a></p>`
  }
  if (type === 'document') {
    return html`<p><a href="${link(visit, `/documents/${encodeURIComponent(id)}`)}">${id}</a></p>`
  }
  return type === 'registry' ? null : html`<p class="faint">${type} <code>${id}</code></p>`
}
