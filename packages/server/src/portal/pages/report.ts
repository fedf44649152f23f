import { version } from '../../version.ts'
import { html } from '../html.ts'
import type { Page, Visit } from '../page.ts'
import { copyBox } from '../parts/copy-box.ts'
import { runningText } from '../parts/running-text.ts'
import { readReturn } from '../preferences.ts'

/** A report of an error, filled in as far as the site knows; it writes and sends nothing itself. */
export const report: Page = {
  name: 'report',
  title: { zh: '报告错误', en: 'Report an error' },
  paths: ['/report'],
  section: null,
  async show(visit) {
    const { words, options } = visit
    const t = words.report
    const text = reportText(visit)
    return {
      title: t.title,
      main: () => html`<h1>${t.title}</h1><p class="lead">${runningText(t.lead)}</p>
${
  options.contact
    ? html`<p><a class="button" href="${mailAddress(options.contact, t.subject, text)}">${t.send}</a> <span class="faint">${options.contact}</span></p>`
    : html`<p>${t.noAddress} ${t.copyThen}</p>`
}
${copyBox(visit, { id: 'report', title: t.text, text, isAlone: true })}
<p class="faint">${t.privacy} ${t.alsoApi}</p>`,
    }
  },
}

/** Only what is an address of this site, and a reference of the shape that the site gives, gets into the text. */
function reportText({ words, query, options, origin, context }: Visit): string {
  const t = words.report
  const page = readReturn(query.get('page'), options.basePath)
  const reference = /^[\w-]{1,64}$/.exec(query.get('ref') ?? '')?.[0]
  const line = (name: string, value: string | null | undefined) => (value ? [`${name}${words.site.colon}${value}`] : [])
  return [
    ...line(t.page, page === null ? null : origin + page),
    ...line(t.reference, reference),
    ...line(t.when, context.now()),
    ...line(words.site.version, version),
    '',
    t.wrong,
    '',
    t.right,
    '',
  ].join('\n')
}

function mailAddress(contact: string, subject: string, body: string): string {
  return `mailto:${encodeURIComponent(contact).replace('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`
}
