import type { FoundClause } from '../../actions/search-clauses.ts'
import type { StoredClause } from '../../search/clause-document.ts'
import { link } from '../address.ts'
import { html, type Markup } from '../html.ts'
import type { Visit } from '../page.ts'
import { cutExcerpt } from './cut-excerpt.ts'
import { markedText } from './marked-text.ts'

/** Address of a clause in its document. */
export function clauseAddress(visit: Visit, { slug, section }: Pick<StoredClause, 'slug' | 'section'>): string {
  return `${link(visit, `/documents/${encodeURIComponent(slug)}`)}#${section}`
}

/** A clause that was found: its document, number and title, and its text around the match. */
export function clauseHit(visit: Visit, hit: FoundClause): Markup {
  const name = [hit.number, hit.title.text].filter(Boolean).join(' ')
  const title =
    name === ''
      ? visit.words.documents.clauses.whole
      : html`${hit.number ? `${hit.number} ` : ''}${markedText(hit.title.text, hit.title.marks)}`
  const excerpt = cutExcerpt(hit.text)
  return html`<li class="clause-hit"><p class="clause-hit-head"><a href="${clauseAddress(visit, hit)}">${title}</a> <span class="faint">${[hit.documentNumber, hit.documentTitle].filter(Boolean).join(' ') || hit.slug}</span></p>
${excerpt.text === '' ? null : html`<p class="clause-hit-text" lang="zh-CN">${markedText(excerpt.text, excerpt.marks)}</p>`}</li>`
}
