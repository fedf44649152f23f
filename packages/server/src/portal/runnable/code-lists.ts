import type { CodeList } from '@biaochi/core/checks/package/codes-schema.ts'
import { say } from '@biaochi/core/language.ts'
import { html, join, type Markup } from '../html.ts'
import type { Visit } from '../page.ts'
import { table } from '../parts/table.ts'
import type { ClauseLink } from './clause-link.ts'
import { codesAnchor } from './element-table.ts'

/** Code lists with the days of each code; long ones are folded. */
export function codeLists(visit: Visit, lists: readonly CodeList[], clauseLink: ClauseLink): Markup {
  return html`${lists.map(list => codeList(visit, list, clauseLink))}`
}

function codeList(visit: Visit, list: CodeList, clauseLink: ClauseLink): Markup {
  const { language, words } = visit
  const { runnable: t } = words
  const title = say(list.title, language)
  const facts = [
    list.clause ? html`${t.clause} ${clauseLink(list.clause)}` : null,
    list.source ? html`${t.code.source}${words.site.colon}${say(list.source, language)}` : null,
    list.edition ? html`${t.code.edition}${words.site.colon}${list.edition}` : null,
  ]
  const other = language === 'zh' ? 'en' : 'zh'
  return html`<section aria-labelledby="${codesAnchor(list.id)}"><h3 id="${codesAnchor(list.id)}">${title} <code>${list.id}</code></h3>
<p class="faint">${join(facts, ' · ')}</p>
<details${list.entries.length <= 12 ? html` open` : null}><summary>${t.entries(list.entries.length)}</summary>${table({
    caption: title,
    name: 'codes',
    columns: [t.code.code, t.code.meaning, t.code.other, t.code.valid],
    rows: list.entries.map(entry => ({
      head: html`<code>${entry.code}</code>`,
      cells: [
        html`<span>${entry[language]}${entry.note ? html` <span class="faint">${say(entry.note, language)}</span>` : null}</span>`,
        html`<span lang="${other}">${entry[other]}</span>`,
        validity(visit, entry),
      ],
    })),
  })}</details></section>`
}

function validity({ words: { runnable: t } }: Visit, { from, until }: CodeList['entries'][number]): string {
  if (from === undefined && until === undefined) return t.always
  return [from === undefined ? '' : t.from(from), until === undefined ? '' : t.until(until)]
    .filter(part => part !== '')
    .join(' ')
}
