import type { HeldDocument } from '@biaochi/core/document/held-document.ts'
import { showDocuments } from '../../actions/show-document.ts'
import { link, localAddress } from '../address.ts'
import { html, type Markup } from '../html.ts'
import type { Page, Visit } from '../page.ts'
import { emptyNote } from '../parts/empty-note.ts'
import { table } from '../parts/table.ts'
import { dateMark } from '../print-date.ts'

/** The texts of standards and drafts that are held. */
export const documents: Page = {
  name: 'documents',
  title: { zh: '标准文本', en: 'Texts of standards' },
  paths: ['/documents'],
  section: 'standards',
  async show(visit) {
    const held = await showDocuments(visit.context)
    const t = visit.words.documents
    return {
      title: t.title,
      description: t.lead,
      above: [{ title: visit.words.standards.title, href: link(visit, '/standards') }],
      twin: { items: held },
      hasSearch: true,
      main: () => html`<h1>${t.title}</h1><p class="lead">${t.lead}</p>
${clauseForm(visit)}
${held.length === 0 ? emptyNote({ title: t.empty, text: t.emptyText }) : list(visit, held)}`,
    }
  },
}

function clauseForm({ words, language, ...visit }: Visit): Markup {
  return html`<form class="search search-list" role="search" action="${localAddress(visit, language, '/clauses')}" method="get">
<label for="q">${words.documents.clauses.label}</label>
<span class="search-box"><input id="q" type="search" name="q" maxlength="200" autocomplete="off" spellcheck="false"><button>${words.site.searchButton}</button></span></form>`
}

function list(visit: Visit, held: readonly HeldDocument[]): Markup {
  const { words, language } = visit
  const t = words.documents
  return table({
    caption: t.title,
    name: 'documents',
    columns: [words.column.title, words.column.number, t.version, t.addedAt, t.notice],
    rows: held.map(one => ({
      head: html`<a href="${link(visit, `/documents/${encodeURIComponent(one.slug)}`)}">${titleOfHeld(visit, one)}</a>`,
      cells: [
        one.number ?? html`<span class="faint">${t.unnumbered}</span>`,
        String(one.version),
        dateMark(one.addedAt.slice(0, 10), language),
        one.notice ?? '',
      ],
    })),
  })
}

/** Title in the language of the page, else in the other, else the address. */
export function titleOfHeld({ language }: Pick<Visit, 'language'>, { titleZh, titleEn, slug }: HeldDocument): string {
  const [own, other] = language === 'zh' ? [titleZh, titleEn] : [titleEn, titleZh]
  return own ?? other ?? slug
}
