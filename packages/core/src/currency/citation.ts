import type { Finding } from '../finding.ts'
import type { StandardNumber } from '../number/number.ts'

/** Place in a text file. The first line and column are 1; columns count UTF-16 code units. */
export interface TextPlace {
  readonly line: number
  readonly column: number
}

/** Place in a workbook or CSV file: `C7`. In a CSV file the row is the line on which the record begins. */
export interface CellPlace {
  /** Null in a CSV file. */
  readonly sheet: string | null
  readonly cell: string
}

/** Parts of a Word document that hold text. */
export type DocumentPart = 'body' | 'footnote' | 'endnote' | 'header' | 'footer' | 'comment'

/** Place in a Word document. */
export interface ParagraphPlace {
  readonly part: DocumentPart
  /** Ordinal among the paragraphs of the part, those of tables and text boxes counted; the first is 1. */
  readonly paragraph: number
  /** Text of the nearest heading before it; null before the first one, and outside of the body. */
  readonly heading: string | null
}

/** Place in a PDF file. */
export interface PagePlace {
  /** Ordinal of the page in the file, beginning with 1, whatever is printed on it. */
  readonly page: number
  /** Ordinal of the line among those of the page that hold text, beginning with 1. */
  readonly line: number
}

export type CitationPlace = TextPlace | CellPlace | ParagraphPlace | PagePlace

/** A standard cited in a document. */
export interface Citation {
  readonly number: StandardNumber
  readonly place: CitationPlace
  /** Where it stands in the text of its paragraph, cell, page or file, in UTF-16 code units. */
  readonly span: { readonly start: number; readonly end: number }
  /** Name of the part of a Word file that it stands in; null in other files. */
  readonly partName: string | null
  /** The words around it, in one line. */
  readonly context: string
  /** The title that stands beside the number; null where none does for certain. */
  readonly citedTitle: string | null
}

/** What looks like the number of a standard in a document and could not be read. */
export interface UnreadCitation extends Pick<Citation, 'place' | 'context'> {
  /** As written. */
  readonly raw: string
  /** Why it could not be read. */
  readonly reason: Finding
}

/** What a document cites, and what of it could not be read as a number; both in the order of the document. */
export interface Cited {
  readonly citations: readonly Citation[]
  readonly unread: readonly UnreadCitation[]
}
