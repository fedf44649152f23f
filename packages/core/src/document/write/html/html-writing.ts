import type { Language } from '../../../language.ts'
import type { Num, ReferenceBlock, SourcePlace, TermBlock } from '../../model/block.ts'
import type { Id } from '../../model/id.ts'
import type { Asset, StandardDocument } from '../../model/standard-document.ts'
import type { DocumentWords } from '../word/word-words.ts'
import type { Attributes } from './markup.ts'
import type { TermFinder } from './term-finder.ts'

/** What is known of a standard that is cited. */
export interface StandardFacts {
  readonly href: string
  readonly title: string
  /** Its status in words, such as 现行. */
  readonly statusWords: string
}

export interface HtmlOptions {
  /** Language of the words around the text; that of the document unless given. */
  readonly language?: Language
  /** What is known of a cited standard by its normal form; null for one that is not known. */
  readonly standardFacts?: (normal: string) => StandardFacts | null
  /** Level of the heading of the title; 1 unless given. */
  readonly headingLevel?: 1 | 2 | 3
}

/** A document on its way into HTML. */
export interface HtmlWriting {
  readonly document: StandardDocument
  readonly language: Language
  readonly words: DocumentWords
  readonly facts: (normal: string) => StandardFacts | null
  readonly headingLevel: number
  readonly assets: ReadonlyMap<Id, Asset>
  /** Assets that were shown. */
  readonly used: Set<Id>
  readonly terms: TermFinder
  readonly termsById: ReadonlyMap<Id, TermBlock>
  /** Entries of the references by the normal form of their standard. */
  readonly entries: ReadonlyMap<string, ReferenceBlock>
  /** Footnotes that are still to be written, in their order. */
  readonly footnotes: {
    readonly id: Id
    readonly blocks: readonly import('../../model/block.ts').Block[]
    readonly mark: string
  }[]
  /** Ordinals for ids of cards and marks of footnotes. */
  readonly counts: { cards: number; footnotes: number }
}

/** What the visible number does not say: the rest of a number, and where a piece stood in its source. */
export function pieceAttributes(number: Num | null, place: SourcePlace | undefined): Attributes {
  return {
    ...(number && {
      // A number that says nothing is not the same as none.
      'data-numbered': number.computed === null && number.stated === null,
      'data-computed': number.computed,
      'data-stated': number.stated,
      'data-automatic': number.isAutomatic,
      'data-printed': number.printed,
    }),
    'data-paragraph': place?.paragraph,
    'data-page': place?.page,
    'data-line': place?.line,
  }
}
