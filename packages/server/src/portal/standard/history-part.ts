import type { HistoryEntry, StandardView } from '@biaochi/core/registry/query.ts'
import { html, type Markup } from '../html.ts'
import type { Visit } from '../page.ts'
import { actionName } from '../parts/change-list.ts'
import { fieldName } from '../parts/field-name.ts'
import { textMark } from '../parts/text-mark.ts'
import { instantMark } from '../print-date.ts'

/** Every change of the record: when, by what action, why, each field before and after. */
export function historyPart(visit: Visit, { history }: StandardView): Markup {
  const { words } = visit
  if (history.length === 0) return html`<p class="faint">${words.standard.noHistory}</p>`
  return html`<ol class="changes">${history.map(entry => historyEntry(visit, entry))}</ol>`
}

function historyEntry(visit: Visit, entry: HistoryEntry): Markup {
  const { words, language } = visit
  return html`<li><p class="change-head"><b>${actionName(visit, entry.action)}</b> ${instantMark(entry.at, language)} <span class="faint">${words.changes.seq(entry.seq)}</span></p>
${entry.reason ? html`<p class="change-reason">${words.standard.reason}${words.site.colon}${textMark(entry.reason, visit)}</p>` : null}${
  entry.changes.length > 0
    ? html`<dl class="field-changes">${entry.changes.map(
        change =>
          html`<div><dt>${fieldName(change.field, language)}</dt><dd><del><span class="unseen">${words.standard.before} </span>${change.before === null ? words.standard.empty : textMark(change.before, visit)}</del> <span aria-hidden="true">→</span> <ins><span class="unseen">${words.standard.after} </span>${change.after === null ? words.standard.empty : textMark(change.after, visit)}</ins></dd></div>`,
      )}</dl>`
    : null
}</li>`
}

/** Fields that people corrected, and words of sources that nobody could read. */
export function remarksPart(visit: Visit, { record }: StandardView): Markup | null {
  const { words, language } = visit
  const t = words.standard
  if (record.corrected.length === 0 && record.unread.length === 0) return null
  const corrected = html`<h3>${t.corrected}</h3><ul>${record.corrected.map(
    one =>
      html`<li>${fieldName(one.field, language)}${one.source === null ? null : html` <span class="faint">${t.correctedText(one.source)}</span>`}</li>`,
  )}</ul>`
  const unread = html`<h3>${t.unread}</h3><p class="faint">${t.unreadText}</p><ul>${record.unread.map(
    one => html`<li>${fieldName(one.field, language)}${words.site.colon}<q>${textMark(one.text, visit)}</q></li>`,
  )}</ul>`
  return html`${record.corrected.length > 0 ? corrected : null}${record.unread.length > 0 ? unread : null}`
}
