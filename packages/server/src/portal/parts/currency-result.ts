import { writeCsv } from '@biaochi/core/container/csv-write.ts'
import type { JudgedCitation } from '@biaochi/core/currency/judge-citation.ts'
import { describePlace } from '@biaochi/core/currency/place-words.ts'
import { citationSeverities } from '@biaochi/core/currency/severity.ts'
import { severityNames, unreadName } from '@biaochi/core/currency/severity-words.ts'
import { say } from '@biaochi/core/language.ts'
import type { CurrencyReport } from '../../actions/check-currency.ts'
import { link } from '../address.ts'
import { html, type Markup } from '../html.ts'
import type { Visit } from '../page.ts'
import { printCount } from '../print-count.ts'
import { printDate } from '../print-date.ts'
import { numberMark } from './number-mark.ts'
import { table } from './table.ts'

/** Rows that the page shows; CSV and JSON have all. */
const mostRows = 500

/** The citations of a file, the gravest counted first, each with what was found and what to do. */
export function currencyResult(visit: Visit, report: CurrencyReport): Markup {
  const { words, language } = visit
  const t = words.currency
  const present = citationSeverities.filter(severity => report.counts[severity] > 0)
  return html`<section aria-labelledby="result"><h2 id="result">${t.found(report.file, report.counts.total)}</h2>
<p>${words.site.asOf} ${printDate(report.asOf, language)}</p>
<ul class="chips">${present.map(
    severity =>
      html`<li><span class="severity severity-${severity}">${say(severityNames[severity], language)} <b class="count">${printCount(report.counts[severity])}</b></span></li>`,
  )}${report.unread.length > 0 ? html`<li><a href="#unread" class="severity severity-undecided">${say(unreadName, language)} <b class="count">${printCount(report.unread.length)}</b></a></li>` : null}</ul>
${report.findings.map(finding => html`<p class="note">${say(finding.message, language)}</p>`)}
${
  report.citations.length === 0
    ? html`<p>${t.none}</p>`
    : table({
        caption: t.title,
        name: 'currency',
        columns: [t.cited, t.severity, t.place, t.advice, t.context],
        rows: report.citations.slice(0, mostRows).map(citation => row(visit, citation, report)),
      })
}
${report.citations.length > mostRows ? html`<p class="faint">${t.more(report.citations.length - mostRows)}</p>` : null}</section>
${report.unread.length > 0 ? unreadPart(visit, report) : null}`
}

/** What looks like a number and is none, with the reason: a slip of the pen hides a citation from the list above. */
function unreadPart({ words, language }: Visit, { unread }: CurrencyReport): Markup {
  const t = words.currency
  return html`<section aria-labelledby="unread"><h2 id="unread">${t.unreadTitle(unread.length)}</h2><p>${t.unreadText}</p>
${table({
  caption: t.unreadTitle(unread.length),
  name: 'unread',
  columns: [t.cited, t.place, t.reason, t.context],
  rows: unread.slice(0, mostRows).map(({ raw, place, context, reason }) => ({
    head: html`<span class="number">${raw}</span>`,
    cells: [
      say(describePlace(place), language),
      html`<span>${say(reason.message, language)}${reason.fix ? html`${language === 'zh' ? '。' : '. '}${say(reason.fix, language)}` : null}</span>`,
      html`<span class="faint" lang="zh-CN">${context}</span>`,
    ],
  })),
})}${unread.length > mostRows ? html`<p class="faint">${t.more(unread.length - mostRows)}</p>` : null}</section>`
}

function row(visit: Visit, citation: JudgedCitation, { asOf }: CurrencyReport) {
  const { language } = visit
  const { severity, successor } = citation
  const lead = (number: string) =>
    html`<a href="${link(visit, '/number', { q: number, asOf: asOf === visit.today ? null : asOf })}">${numberMark(number)}</a>`
  return {
    head: citation.meant === null ? numberMark(citation.normal) : lead(citation.normal),
    cells: [
      html`<span class="severity severity-${severity}">${say(severityNames[severity], language)}</span>`,
      say(describePlace(citation.place), language),
      html`<span>${say(citation.advice, language)}${successor === null ? null : html` → ${lead(successor)}`}</span>`,
      html`<span class="faint" lang="zh-CN">${citation.context}</span>`,
    ],
  }
}

/** The same as a sheet, all of it. */
export function currencySheet({ words, language }: Visit, { citations, unread }: CurrencyReport): string {
  const t = words.currency
  const rows = citations.map(one => [
    one.raw,
    one.normal,
    say(describePlace(one.place), language),
    say(severityNames[one.severity], language),
    one.title,
    one.citedTitle,
    one.successor,
    one.effective,
    say(one.advice, language),
    one.context,
  ])
  const notRead = unread.map(({ raw, place, reason, context }) => [
    raw,
    null,
    say(describePlace(place), language),
    say(unreadName, language),
    ...[null, null, null, null],
    say(reason.message, language),
    context,
  ])
  const header = [
    t.cited,
    t.normal,
    t.place,
    t.severity,
    t.titleKnown,
    t.titleCited,
    t.successor,
    t.effective,
    t.advice,
    t.context,
  ]
  return writeCsv({ header, rows: [...rows, ...notRead] }, { bom: true })
}
