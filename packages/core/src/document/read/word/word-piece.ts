import type { XmlElement } from '../../../container/xml-tree.ts'
import type { Inline } from '../../model/inline.ts'
import type { ListNumber } from './list-counter.ts'
import type { StyleRole } from './style-role.ts'

/** A picture in its line, not yet taken out of the package. */
export interface PictureInline {
  readonly t: 'picture'
  /** Name of its part; null for one that lies outside of the file or is missing. */
  readonly part: string | null
  readonly alt: string
  /** Program of the object that it shows: `Equation.DSMT4`, `Visio.Drawing.15`; null for a picture. */
  readonly program: string | null
  /** Part of that object. */
  readonly object: string | null
}

/** The mark of a footnote or endnote, not yet followed. */
export interface NoteMark {
  readonly t: 'note-mark'
  readonly kind: 'footnote' | 'endnote'
  readonly number: string
}

export type RawInline = Exclude<Inline, { readonly t: 'footnote' | 'image' }> | PictureInline | NoteMark

/** A drawing whose content is no plain picture: text boxes, a chart, a diagram. */
export interface DrawnObject {
  readonly element: XmlElement
  /** What its text boxes hold. */
  readonly boxes: readonly (readonly Piece[])[]
  readonly isUnknown: boolean
}

/** Where a comment begins. */
export interface CommentAnchor {
  readonly id: string
  /** The id that the bookmark of ours right before it keeps; null without one. */
  readonly behind: string | null
}

/** A paragraph as it stands in the document, with the number that Word shows and what its style says of it. */
export interface ParagraphPiece {
  readonly t: 'paragraph'
  /** Ordinal in its part, paragraphs of tables and text boxes counted; the first is 1. */
  readonly ordinal: number
  /** Its properties, those of the version asked for; null when it has none. */
  readonly properties: XmlElement | null
  readonly style: string | null
  /** As it reads: tabs and line breaks as such, results of fields, no hidden text. */
  readonly text: string
  readonly inlines: readonly RawInline[]
  /** Whether all of its text is bold by its own runs. */
  readonly isBold: boolean
  readonly objects: readonly DrawnObject[]
  /** Ids that bookmarks of ours keep. */
  readonly kept: readonly string[]
  /** Ids that bookmarks of ours keep which have begun before it and go on. */
  readonly within: readonly string[]
  /** Comments that begin in it. */
  readonly comments: readonly CommentAnchor[]
  readonly isInTable: boolean
  readonly isInTextBox: boolean
  /** The number that Word shows; null when it is in no list. */
  readonly number: ListNumber | null
  /** Level in its list, 0 being the highest; null when it is in none. */
  readonly level: number | null
  /** The list, as the paragraph or its style names it. */
  readonly list: number | null
  /** Level in the outline, 0 being the highest; null for body text. */
  readonly outline: number | null
  readonly styleName: string
  readonly role: StyleRole | null
  /** Depth that its style gives a heading, 1 for a chapter. */
  readonly depth: number | null
}

export interface CellPiece {
  /** Columns of the grid that it takes. */
  readonly span: number
  /** `start` begins a merge with the cells below, `more` goes on with one. */
  readonly merge: 'start' | 'more' | null
  /** Goes on with the cell before it. */
  readonly isMergedAcross: boolean
  readonly pieces: readonly Piece[]
}

export interface RowPiece {
  /** Columns of the grid that are left free before its first cell. */
  readonly before: number
  readonly isHeader: boolean
  readonly cells: readonly CellPiece[]
}

export interface TablePiece {
  readonly t: 'table'
  readonly rows: readonly RowPiece[]
  /** Alternative text of the table. */
  readonly caption: string | null
  readonly kept: readonly string[]
  readonly within: readonly string[]
}

/** What is not understood. */
export interface OpaquePiece {
  readonly t: 'opaque'
  readonly element: XmlElement
  readonly kept: readonly string[]
  readonly within: readonly string[]
}

export type Piece = ParagraphPiece | TablePiece | OpaquePiece

/** The paragraphs of some pieces in the order in which Word counts them. */
export function* paragraphsOf(pieces: Iterable<Piece>): Generator<ParagraphPiece> {
  for (const piece of pieces) {
    if (piece.t === 'paragraph' && piece.objects.length === 0) yield piece
    else if (piece.t !== 'opaque') yield* collect([piece], [])
  }
}

/** Those of a table or a drawing at once: generators inside of one another are slow. */
function collect(pieces: readonly Piece[], found: ParagraphPiece[]): ParagraphPiece[] {
  for (const piece of pieces) {
    if (piece.t === 'table') {
      for (const { cells } of piece.rows) for (const cell of cells) collect(cell.pieces, found)
    } else if (piece.t === 'paragraph') {
      found.push(piece)
      for (const { boxes } of piece.objects) for (const box of boxes) collect(box, found)
    }
  }
  return found
}
