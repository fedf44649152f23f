import type { HeldDocument } from '@biaochi/core/document/held-document.ts'
import type { Block, TermBlock } from '@biaochi/core/document/model/block.ts'
import type { Id } from '@biaochi/core/document/model/id.ts'
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
  /** Id of the section or term in its document. */
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

/** One document of the index for each section and each term that says something; the table of contents says nothing of its own. */
export function clausesOf(held: HeldDocument, document: StandardDocument): IndexDocument[] {
  return [...walkSections(topSections(document))]
    .filter(({ section }) => section.kind !== 'contents')
    .flatMap(({ section }) => piecesOf(section))
    .map((piece, at) => ({ piece, order: `${held.slug} ${String(at).padStart(6, '0')}` }))
    .filter(({ piece: { title, text } }) => title !== '' || text.trim() !== '')
    .map(({ piece, order }) => indexed(held, piece, order))
}

/** What is found by itself. */
interface ClausePiece {
  readonly id: Id
  readonly number: string | null
  readonly kind: Section['kind']
  readonly title: string
  readonly text: string
}

function piecesOf({ id, kind, number, title, blocks }: Section): ClausePiece[] {
  const own = blocks.filter(({ t }) => t !== 'term')
  const section = { id, kind, number: shownNumber(number), title: titleText(title), text: textOf(own) }
  const terms = blocks.flatMap(block => (block.t === 'term' ? [{ ...termPiece(block), kind }] : []))
  return [section, ...terms]
}

function termPiece({ id, number, names, definition, notes }: TermBlock): Omit<ClausePiece, 'kind'> {
  const title = names.map(({ text }) => text).join('　')
  return { id, number: shownNumber(number), title, text: textOf([...definition, ...notes]) }
}

function textOf(blocks: readonly Block[]): string {
  return blocks.map(blockText).join('\n').replaceAll(objectSign, '')
}

function indexed(held: HeldDocument, { id, number, kind, title, text }: ClausePiece, order: string): IndexDocument {
  const cited = findNumbers(text)
  const { slug, version, number: documentNumber } = held
  const documentTitle = held.titleZh ?? held.titleEn
  const stored: StoredClause = { slug, version, section: id, number, kind, documentNumber, documentTitle }
  return {
    id: `${slug}#${id}`,
    order,
    text: { title: [title], text: [text] },
    numbers: [...new Set(cited.map(({ normal }) => normal))],
    keys: [documentKey(slug), ...new Set(cited.flatMap(numberKeys).map(citingKey))],
    facets: { document: [slug], kind: [kind] },
    days: {},
    timeline: [],
    stored,
  }
}
