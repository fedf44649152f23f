import type { Block, Num } from '../../model/block.ts'
import type { Id } from '../../model/id.ts'
import type { Section, StandardDocument } from '../../model/standard-document.ts'
import type { DocumentWords } from '../word/word-words.ts'
import type { TypstAssets } from './typst-assets.ts'
import { quote } from './typst-text.ts'

/** What the writers of pieces know of the document around them. */
export interface TypstWriting {
  readonly document: StandardDocument
  readonly words: DocumentWords
  readonly isEnglish: boolean
  readonly assets: TypstAssets
  /** Pieces that something in the text leads to: only they get labels. */
  readonly targets: ReadonlySet<Id>
  /** Levels of lists around. */
  readonly listDepth: number
  /** Blocks inside others are not indented. */
  readonly isInside: boolean
  /** Blocks as expressions, wherever they stand: a footnote or a cell holds any. */
  readonly write: (blocks: readonly Block[], writing: TypstWriting) => readonly string[]
}

/** The number to print: what the source printed; a document from Word shows none where Word showed none. */
export function numberToPrint(number: Num | null, { document }: Pick<TypstWriting, 'document'>): string | null {
  if (!number) return null
  return number.stated ?? (document.source === 'docx' ? null : number.computed)
}

/** Number and title of a section in one line. */
export function headingWords(section: Section, title: string, writing: TypstWriting): string {
  const { words, isEnglish } = writing
  const number = numberToPrint(section.number, writing)
  if (section.kind === 'annex') {
    const nature = `${words.open}${words[section.nature]}${words.close}`
    const blank = isEnglish ? ' ' : ''
    return `${words.annex.replaceAll('　', '')}${number ?? ''}${blank}${nature}　${title}`
  }
  // Titles of two characters are spread on their page, not in the contents.
  const closed = title.replace(/^(\p{Script=Han})\s+(\p{Script=Han})$/u, '$1$2')
  return number === null ? closed : `${number}　${title}`
}

/** A label for a piece, if something leads to it. */
export function labelOf(id: Id, { targets }: TypstWriting): readonly string[] {
  return targets.has(id) ? [`metadata(none)`, labelCall(id)] : []
}

/** The label of a piece as an expression. */
export function labelCall(id: Id): string {
  return `label(${quote(`id-${id}`)})`
}
