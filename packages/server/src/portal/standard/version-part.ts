import { isDay } from '@biaochi/core/registry/date.ts'
import type { StandardView } from '@biaochi/core/registry/query.ts'
import { apiLink, standardLink, standardPath } from '../address.ts'
import { html, type Markup } from '../html.ts'
import type { Visit } from '../page.ts'
import { asOfForm } from '../parts/as-of-form.ts'
import { facts } from '../parts/facts.ts'
import { printDate } from '../print-date.ts'

/** Addresses that stay: the latest, the same on a day, the days of issue and effect; and the record as data. */
export function versionPart(visit: Visit, view: StandardView): Markup {
  const { words, language, origin } = visit
  const t = words.standard
  const { record, slug } = view
  const latest = standardLink(visit, slug, null)
  const api = apiLink(visit, `/standards/${encodeURIComponent(slug)}`)
  const dayLink = (day: string | null) =>
    day !== null && isDay(day)
      ? html`<a href="${standardLink(visit, slug, day)}">${printDate(day, language)}</a>`
      : null
  return html`${facts([
    [
      t.address,
      html`<a class="address" id="permalink" href="${latest}">${origin}${latest}</a> <button type="button" class="copy" hidden data-copy="permalink" data-copied="${words.site.copied}">${words.site.copy}</button>`,
    ],
    [
      visit.isDated ? t.latest : '',
      visit.isDated ? html`<a href="${latest}">${printDate(visit.today, language)}</a>` : null,
    ],
    [t.asPublished, dayLink(record.issued)],
    [t.onEffect, dayLink(record.effective)],
    [t.json, html`<a href="${latest}.json">${slug}.json</a>`],
    ['API', html`<a href="${api}">${api}</a>`],
    [t.id, html`<code>${record.id}</code> <span class="faint">${t.revision(record.revision)}</span>`],
  ])}
${asOfForm(visit, standardPath(slug))}`
}
