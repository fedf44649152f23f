import { gatherTerms } from '@biaochi/core/document/gather/terms.ts'
import { shownNumber } from '@biaochi/core/document/model/number-document.ts'
import { blockText } from '@biaochi/core/document/model/plain-text.ts'
import type { DocumentView } from '../../actions/show-document.ts'
import { html, type Markup } from '../html.ts'
import type { Visit } from '../page.ts'
import { documentLink } from './document-link.ts'

/** The terms of a document, each with its definition, source and place. */
export function termsPart(visit: Visit, { held, document }: DocumentView): Markup {
  const t = visit.words.documents.terms
  const terms = gatherTerms(document)
  if (terms.length === 0) return html`<p>${t.none}</p>`
  return html`<dl class="term-list" lang="${document.language}">${terms.map(({ term }) => {
    const [preferred, ...others] = term.names
    return html`<dt id="${term.id}"><a href="${documentLink(visit, held.slug)}#${term.id}">${shownNumber(term.number) ?? ''}</a> <dfn>${preferred?.text ?? ''}</dfn>${others.map(
      name =>
        html` <span lang="${name.language}" class="faint">${name.text}${name.status === 'preferred' ? null : `（${t.statuses[name.status]}）`}</span>`,
    )}</dt><dd>${term.definition.map(paragraph => html`<p>${blockText(paragraph)}</p>`)}${term.notes.map(
      note => html`<p class="faint">${blockText(note)}</p>`,
    )}${term.source ? html`<p class="faint">${t.source}${term.source.text}</p>` : null}</dd>`
  })}</dl>`
}
