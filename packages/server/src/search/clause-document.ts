import type { HeldDocument } from '@biaochi/core/document/held-document.ts'
import { shownNumber } from '@biaochi/core/document/model/number-document.ts'
import { blockText, objectSign, titleText } from '@biaochi/core/document/model/plain-text.ts'
import type { Section, StandardDocument } from '@biaochi/core/document/model/standard-document.ts'
import { topSections, walkSections } from '@biaochi/core/document/model/walk.ts'
import { findNumbers } from '@biaochi/core/number/find.ts'
import { numberKeys } from '@biaochi/core/number/normalise.ts'
import type { IndexDocument, IndexSchema } from '@biaochi/core/search/schema.ts'

/** How the clauses of documents are searched; `release` tells one making of documents from another. */
export function clauseSchema(release: string): IndexSchema {
  return {
    name: `clauses ${release}`,
    fields: [
      { name: 'title', tier: 0 },
      { name: 'text', tier: 3 },
    ],
    titleFields: [],
    facets: ['document', 'kind'],
    days: [],
    timeline: null,
    recency: null,
  }
}

/** What the index hands out of a clause beside its texts. */
export interface StoredClause {
  readonly slug: string
  readonly version: number
  /** Id of the section in its document. */
  readonly section: string
  /** As it is shown; null for an element without one. */
  readonly number: string | null
  readonly kind: Section['kind']
  /** Number and title of the document, as its cover has them. */
  readonly documentNumber: string | null
  readonly documentTitle: string | null
}

/** Key under which all clauses of a document are found. */
export function documentKey(slug: string): string {
  return `document ${slug}`
}

/** Key under which the clauses are found that cite a number, itself or one of its text. */
export function citingKey(numberKey: string): string {
  return `cites ${numberKey}`
}

/** One document of the index for each section that says something; the table of contents says nothing of its own. */
export function clausesOf(held: HeldDocument, document: StandardDocument): IndexDocument[] {
  return [...walkSections(topSections(document))].flatMap(({ section }, at) => {
    const title = titleText(section.title)
    const text = section.blocks.map(blockText).join('\n').replaceAll(objectSign, '')
    if (section.kind === 'contents' || (title === '' && text.trim() === '')) return []
    const cited = findNumbers(text)
    const stored: StoredClause = {
      slug: held.slug,
      version: held.version,
      section: section.id,
      number: shownNumber(section.number),
      kind: section.kind,
      documentNumber: held.number,
      documentTitle: held.titleZh ?? held.titleEn,
    }
    return [
      {
        id: `${held.slug}#${section.id}`,
        order: `${held.slug} ${String(at).padStart(6, '0')}`,
        text: { title: [title], text: [text] },
        numbers: [...new Set(cited.map(({ normal }) => normal))],
        keys: [documentKey(held.slug), ...new Set(cited.flatMap(numberKeys).map(citingKey))],
        facets: { document: [held.slug], kind: [section.kind] },
        days: {},
        timeline: [],
        stored,
      },
    ]
  })
}
