import { writeCsv } from '@biaochi/core/container/csv-write.ts'
import type { JudgedCitation } from '@biaochi/core/currency/judge-citation.ts'
import { describePlace } from '@biaochi/core/currency/place-words.ts'
import { citationSeverities } from '@biaochi/core/currency/severity.ts'
import { severityNames } from '@biaochi/core/currency/severity-words.ts'
import { say } from '@biaochi/core/language.ts'
import { isDay } from '@biaochi/core/registry/date.ts'
import { type CurrencyReport, checkCurrency, commentCurrency } from '../../actions/check-currency.ts'
import { isRefusal, type Refusal } from '../../actions/refusal.ts'
import { link, localAddress } from '../address.ts'
import { html, type Markup } from '../html.ts'
import { notADay } from '../not-a-day.ts'
import type { Answer, Page, Visit } from '../page.ts'
import { numberMark } from '../parts/number-mark.ts'
import { table } from '../parts/table.ts'
import { printCount } from '../print-count.ts'
import { printDate } from '../print-date.ts'

/** Rows that the page shows; CSV and JSON have all. */
const mostRows = 500

/** 标准查新: a file or pasted text, every standard it cites against the registry. Nothing of it is kept. */
export const currency: Page = {
  name: 'currency',
  title: { zh: '标准查新', en: 'Check cited standards' },
  paths: ['/currency'],
  section: 'standards',
  async show(visit) {
    return shown(visit, null)
  },
  async take(visit, form) {
    const asked = form.get('asOf')
    const asOf = typeof asked === 'string' && asked !== '' ? asked : visit.today
    if (!isDay(asOf)) return notADay(visit, asOf)
    const file = await fileOf(form)
    if (!file)
      return shown(
        visit,
        html`<section class="banner banner-unknown" role="alert"><p><b>${visit.words.currency.nothing}</b></p></section>`,
      )
    const { language, context } = visit
    if (form.get('as') === 'comments') {
      const made = await commentCurrency(context, file, { asOf, language })
      return isRefusal(made)
        ? shown(visit, refusal(visit, made))
        : { body: made.bytes, media: 'application/octet-stream', fileName: file.name }
    }
    const report = await checkCurrency(context, file, asOf)
    if (isRefusal(report)) return shown(visit, refusal(visit, report))
    if (form.get('as') === 'csv') return csv(visit, report)
    if (form.get('as') === 'json')
      return {
        body: JSON.stringify(report, null, 2),
        media: 'application/json; charset=utf-8',
        fileName: `${file.name}.json`,
      }
    return shown(visit, result(visit, report))
  },
}

/** The file that was sent, else the text that was pasted. */
async function fileOf(form: FormData): Promise<{ name: string; bytes: Uint8Array } | null> {
  const file = form.get('file')
  if (file instanceof File && file.size > 0) return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
  const text = form.get('text')
  if (typeof text !== 'string' || text.trim() === '') return null
  return { name: 'text.txt', bytes: new TextEncoder().encode(text) }
}

function shown(visit: Visit, below: Markup | null): Answer {
  const { words, language } = visit
  const t = words.currency
  return {
    title: t.title,
    description: t.lead,
    above: [{ title: words.standards.title, href: link(visit, '/standards') }],
    main: () => html`<h1>${t.title}</h1><p class="lead">${t.lead}</p>
<form class="currency-form" action="${localAddress(visit, language, '/currency')}" method="post" enctype="multipart/form-data">
<p><label for="file">${t.file}</label> <input id="file" type="file" name="file" accept=".docx,.docm,.xlsx,.xlsm,.pdf,.html,.htm,.md,.txt,.csv"></p>
<p><label for="text">${t.text}</label><textarea id="text" name="text" rows="5" maxlength="1000000"></textarea></p>
<p><label for="as-of">${words.site.asOf}</label> <input id="as-of" type="date" name="asOf" value="${visit.asOf}" min="1900-01-01" max="2199-12-31"></p>
<p class="downloads"><button class="button" name="as" value="page">${t.check}</button> <button class="button" name="as" value="comments">${t.comments}</button> <button class="button" name="as" value="csv">CSV</button> <button class="button" name="as" value="json">JSON</button></p>
<p class="faint">${t.kept}</p></form>
${below}`,
  }
}

function refusal({ words, language }: Visit, { refused }: Refusal): Markup {
  return html`<section class="banner banner-unknown" role="alert"><p><b>${words.currency.unread}</b></p>${refused.map(
    finding => html`<p>${say(finding.message, language)} ${finding.fix ? say(finding.fix, language) : null}</p>`,
  )}</section>`
}

function result(visit: Visit, report: CurrencyReport): Markup {
  const { words, language } = visit
  const t = words.currency
  const present = citationSeverities.filter(severity => report.counts[severity] > 0)
  return html`<section aria-labelledby="result"><h2 id="result">${t.found(report.file, report.counts.total)}</h2>
<p>${words.site.asOf} ${printDate(report.asOf, language)}</p>
<ul class="chips">${present.map(
    severity =>
      html`<li><span class="severity severity-${severity}">${say(severityNames[severity], language)} <b class="count">${printCount(report.counts[severity])}</b></span></li>`,
  )}</ul>
${report.findings.map(finding => html`<p class="note">${say(finding.message, language)}</p>`)}
${
  report.citations.length === 0
    ? html`<p>${t.none}</p>`
    : table({
        caption: t.title,
        name: 'currency',
        columns: [t.cited, t.severity, t.place, t.advice, t.context],
        rows: report.citations.slice(0, mostRows).map(citation => row(visit, citation)),
      })
}
${report.citations.length > mostRows ? html`<p class="faint">${t.more(report.citations.length - mostRows)}</p>` : null}</section>`
}

function row(visit: Visit, citation: JudgedCitation) {
  const { language } = visit
  const number = numberMark(citation.normal)
  const leads = citation.known || citation.meant !== null
  return {
    head: leads ? html`<a href="${link(visit, '/number', { q: citation.normal })}">${number}</a>` : number,
    cells: [
      html`<span class="severity severity-${citation.severity}">${say(severityNames[citation.severity], language)}</span>`,
      say(describePlace(citation.place), language),
      say(citation.advice, language),
      html`<span class="faint" lang="zh-CN">${citation.context}</span>`,
    ],
  }
}

function csv(visit: Visit, report: CurrencyReport): Answer {
  const { words, language } = visit
  const t = words.currency
  const rows = report.citations.map(one => [
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
  return {
    body: writeCsv({ header, rows }, { bom: true }),
    media: 'text/csv; charset=utf-8',
    fileName: `${report.file}.csv`,
  }
}
