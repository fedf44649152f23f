import type { ChangeEntry } from '../../actions/list-events.ts'
import { boxLink, link } from '../address.ts'
import { html, type Markup } from '../html.ts'
import type { Visit } from '../page.ts'
import { instantMark } from '../print-date.ts'
import { standardLine } from './standard-table.ts'

/** Entries of the log, newest first. */
export function changeList(visit: Visit, items: readonly ChangeEntry[]): Markup {
  return html`<ol class="changes">${items.map(
    item =>
      html`<li id="e${item.seq}"><p class="change-head"><b>${actionName(visit, item.action)}</b> ${instantMark(item.at, visit.language)}</p>${changeSubject(visit, item)}${item.reason ? html`<p class="change-reason">${item.reason}</p>` : null}</li>`,
  )}</ol>`
}

/** What an action is called; one that has no name yet by its own. */
export function actionName({ words }: Pick<Visit, 'words'>, action: string): string {
  return words.changes.actions[action] ?? action
}

function changeSubject(visit: Visit, item: ChangeEntry): Markup | null {
  if (item.standard) return html`<p>${standardLine(visit, item.standard)}</p>`
  const { type, id } = item.subject
  if (type === 'framework')
    return html`<p><a href="${boxLink(visit, id.replace(/@.*$/, ''), null)}">${visit.words.changes.frameworkSubject} ${id}</a></p>`
  if (type === 'programme')
    return html`<p><a href="${link(visit, '/plan')}">${visit.words.changes.programmeSubject} ${id}</a></p>`
  return html`<p class="faint">${id}</p>`
}
