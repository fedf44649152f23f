import { shownNumber } from '@biaochi/core/document/model/number-document.ts'
import type { StandardDocument } from '@biaochi/core/document/model/standard-document.ts'
import { topSections, walkSections } from '@biaochi/core/document/model/walk.ts'
import { documentLink } from '../document/document-link.ts'
import { html, type MarkupValue } from '../html.ts'
import type { Visit } from '../page.ts'

/** Makes a link to a clause of a document out of its number, `8.2 c)`; plain text for one that the text does not have. */
export type ClauseLink = (clause: string | null) => MarkupValue

/** Links into the text of a document, the newest version of it. */
export function clauseLinks(visit: Visit, slug: string, document: StandardDocument): ClauseLink {
  const sections = new Map<string, string>()
  for (const { section } of walkSections(topSections(document))) {
    const number = shownNumber(section.number)
    if (number !== null) sections.set(spell(number), section.id)
  }
  const address = documentLink(visit, slug)
  return clause => {
    if (clause === null) return ''
    const section = sections.get(spell(clause)) ?? sections.get(spell(clause.replace(/\s*[a-z][)）]$/, '')))
    return section ? html`<a href="${address}#${section}">${clause}</a>` : clause
  }
}

/** `附录 A` and `A`, `第8章` and `8` are one. */
function spell(number: string): string {
  return number.replace(/\s+/g, '').replace(/^附录|^Annex|^第|[章条]$/g, '')
}
