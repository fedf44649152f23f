import { say } from '@biaochi/core/language.ts'
import { type Day, isDay } from '@biaochi/core/registry/date.ts'
import { checkCurrency, commentCurrency } from '../../actions/check-currency.ts'
import { isRefusal, type Refusal } from '../../actions/refusal.ts'
import { link, localAddress } from '../address.ts'
import { html, type Markup } from '../html.ts'
import { largestFile } from '../largest-file.ts'
import { notADay } from '../not-a-day.ts'
import type { Answer, Page, Shown, Visit } from '../page.ts'
import { currencyResult, currencySheet } from '../parts/currency-result.ts'

/** Characters of a pasted text that stand in the box again below which the result is shown. */
const mostEchoed = 50_000

/** 标准查新: a file or pasted text, every standard it cites against the registry. Nothing of it is kept. */
export const currency: Page = {
  name: 'currency',
  title: { zh: '标准查新', en: 'Check cited standards' },
  paths: ['/currency'],
  section: 'standards',
  async show(visit) {
    return shown(visit, { text: '', asOf: visit.asOf }, null)
  },
  async take(visit, form) {
    const asked = textOf(form, 'asOf')
    if (asked !== '' && !isDay(asked)) return notADay(visit, asked)
    const sent: Sent = { text: textOf(form, 'text'), asOf: asked === '' ? visit.today : asked }
    const file = await fileOf(form)
    if (!file) return { ...shown(visit, sent, warn(html`<p><b>${visit.words.currency.nothing}</b></p>`)), status: 400 }
    return textOf(form, 'as') === 'comments' ? withComments(visit, sent, file) : checked(visit, sent, { file, form })
  },
}

/** What stands in the form, to stand there again. */
interface Sent {
  readonly text: string
  readonly asOf: Day
}

interface SentFile {
  readonly name: string
  readonly bytes: Uint8Array
}

async function withComments(visit: Visit, sent: Sent, file: SentFile): Promise<Answer> {
  const made = await commentCurrency(visit.context, file, { asOf: sent.asOf, language: visit.language })
  if (isRefusal(made)) return unread(visit, sent, made)
  const fileName = file.name.replace(/(?=\.\w+$)/, visit.words.currency.suffix)
  return { body: made.bytes, media: 'application/octet-stream', fileName }
}

async function checked(visit: Visit, sent: Sent, { file, form }: { file: SentFile; form: FormData }): Promise<Answer> {
  const report = await checkCurrency(visit.context, file, sent.asOf)
  if (isRefusal(report)) return unread(visit, sent, report)
  switch (textOf(form, 'as')) {
    case 'csv':
      return { body: currencySheet(visit, report), media: 'text/csv; charset=utf-8', fileName: `${file.name}.csv` }
    case 'json': {
      const body = JSON.stringify(report, null, 2)
      return { body, media: 'application/json; charset=utf-8', fileName: `${file.name}.json` }
    }
    default:
      return shown(visit, sent, currencyResult(visit, report))
  }
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** The file that was sent, else the text that was pasted. */
async function fileOf(form: FormData): Promise<SentFile | null> {
  const file = form.get('file')
  if (file instanceof File && file.size > 0) return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
  const text = textOf(form, 'text')
  return text === '' ? null : { name: 'text.txt', bytes: new TextEncoder().encode(text) }
}

function shown(visit: Visit, { text, asOf }: Sent, below: Markup | null): Shown {
  const { words, language } = visit
  const t = words.currency
  return {
    title: t.title,
    description: t.lead,
    above: [{ title: words.standards.title, href: link(visit, '/standards') }],
    sheets: ['upload.css'],
    scripts: ['currency.js'],
    main: () => html`<h1>${t.title}</h1><p class="lead">${t.lead}</p>
<form class="upload-form" action="${localAddress(visit, language, '/currency')}" method="post" enctype="multipart/form-data" data-currency>
<p><label for="file">${t.file}</label> <input id="file" type="file" name="file" accept=".docx,.docm,.xlsx,.xlsm,.pdf,.html,.htm,.md,.txt,.csv" data-most="${largestFile}" data-too-large="${t.tooLarge}"></p>
<p><label for="text">${t.text}</label><textarea id="text" name="text" rows="5" maxlength="1000000" spellcheck="false">
${text.length > mostEchoed ? '' : text}</textarea></p>
<p><label for="as-of">${words.site.asOf}</label> <input id="as-of" type="date" name="asOf" value="${asOf}" min="1900-01-01" max="2199-12-31"></p>
<p class="downloads"><button class="button" name="as" value="page">${t.check}</button> <button class="button" name="as" value="comments">${t.comments}</button> <button class="button" name="as" value="csv">CSV</button> <button class="button" name="as" value="json">JSON</button></p>
<p class="faint">${t.kept}</p></form>
<div id="currency-result" tabindex="-1">${below}</div>`,
  }
}

function unread(visit: Visit, sent: Sent, { refused }: Refusal): Shown {
  const { words, language } = visit
  const reasons = refused.map(
    ({ message, fix }) => html`<p>${say(message, language)} ${fix ? say(fix, language) : null}</p>`,
  )
  return { ...shown(visit, sent, warn(html`<p><b>${words.currency.unread}</b></p>${reasons}`)), status: 422 }
}

function warn(text: Markup): Markup {
  return html`<section class="banner banner-unknown" role="alert">${text}</section>`
}
