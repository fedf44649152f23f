import type { Id } from './id.ts'
import type { Formula, Inline, Provision, Reference } from './inline.ts'

/** Number of a piece, without the words around it: `5.2`, `A`, `A.1`, `3`; for a table that is `表1`, just `1`. */
export interface Num {
  /** What the structure gives; null where it gives none, as in a foreword. */
  readonly computed: string | null
  /** What the source printed, automatic or typed; null when it printed none or has no say, as Markdown. */
  readonly stated: string | null
  /** Whether the word processor made the stated number. */
  readonly isAutomatic: boolean
  /** As it was printed with its words (`附　录　A`, `表 1`), where that is more than `stated`. */
  readonly printed?: string
}

/** Where a piece stood in its source; ordinals begin with 1. */
export interface SourcePlace {
  readonly paragraph?: number
  readonly page?: number
  readonly line?: number
}

interface Piece {
  readonly id: Id
  readonly place?: SourcePlace
}

export interface Paragraph extends Piece {
  readonly t: 'paragraph'
  readonly inlines: readonly Inline[]
  /** In the order of the text; empty until `annotate` has run. */
  readonly provisions: readonly Provision[]
  readonly references: readonly Reference[]
}

/** `dash` ——, `bullet` ●, `alpha` a), `arabic` 1), `roman` i). */
export type ListStyle = 'dash' | 'bullet' | 'alpha' | 'arabic' | 'roman'

export interface ListBlock extends Piece {
  readonly t: 'list'
  readonly style: ListStyle
  readonly items: readonly ListItem[]
}

export interface ListItem extends Piece {
  /** `a`, `1`; null for dashes and bullets. */
  readonly number: Num | null
  readonly blocks: readonly Block[]
}

export interface TableBlock extends Piece {
  readonly t: 'table'
  /** Null for a table that is only layout and takes no number. */
  readonly number: Num | null
  readonly title: readonly Inline[]
  /** Unit that holds for the whole table: `单位为毫米`. */
  readonly unit?: string
  readonly headerRows: number
  /** Each cell once, at its first row and column. */
  readonly rows: readonly (readonly Cell[])[]
  /** Notes, footnotes and paragraphs inside its frame. */
  readonly notes: readonly Block[]
  /** The table whose continuation this is, when the source cut one by hand. */
  readonly continues?: Id
}

export interface Cell {
  readonly columns: number
  readonly rows: number
  readonly isHeader?: boolean
  readonly align?: 'left' | 'center' | 'right'
  readonly blocks: readonly Block[]
}

export interface FigureBlock extends Piece {
  readonly t: 'figure'
  /** Null for a picture without a caption. */
  readonly number: Num | null
  readonly title: readonly Inline[]
  readonly images: readonly FigureImage[]
  /** Parts a), b) … one level only. */
  readonly parts: readonly FigurePart[]
  /** 标引序号说明 and the like. */
  readonly key: readonly Block[]
  readonly notes: readonly Block[]
}

export interface FigureImage {
  readonly asset: Id
  /** Text for those who do not see it; empty when the source has none. */
  readonly alt: string
}

export interface FigurePart extends Piece {
  /** `a` */
  readonly number: Num
  readonly title: readonly Inline[]
  readonly images: readonly FigureImage[]
}

export interface FormulaBlock extends Piece {
  readonly t: 'formula'
  /** Null when the source gives it no number. */
  readonly number: Num | null
  readonly formula: Formula
  /** 式中: explanations of the symbols. */
  readonly where: readonly Block[]
}

export interface NoteBlock extends Piece {
  readonly t: 'note' | 'example'
  /** Null when it stands alone in its clause. */
  readonly number: Num | null
  readonly blocks: readonly Block[]
  /** An example that shows wording itself and may hold provisions (GB/T 1.1—2020, 9.10). */
  readonly isBoxed?: boolean
}

export interface TermName {
  readonly language: string
  readonly text: string
  readonly status: 'preferred' | 'admitted' | 'deprecated'
  readonly isAbbreviation?: boolean
}

/** A term entry (术语条目, GB/T 1.1—2020, 8.7.3). */
export interface TermBlock extends Piece {
  readonly t: 'term'
  readonly number: Num
  readonly names: readonly TermName[]
  readonly definition: readonly Paragraph[]
  /** Notes, examples and further paragraphs. */
  readonly notes: readonly Block[]
  /** 来源, as it stands between the brackets, with whether it says 有修改. */
  readonly source?: { readonly text: string; readonly isModified: boolean; readonly references: readonly Reference[] }
}

/** An entry of the normative references or the bibliography. */
export interface ReferenceBlock extends Piece {
  readonly t: 'reference'
  /** `1` for `[1]`; null in the normative references. */
  readonly number: Num | null
  /** The entry as it stands, number and title. */
  readonly inlines: readonly Inline[]
  /** Normal form; null for what is no standard. */
  readonly standard: string | null
  readonly isDated: boolean
  readonly isAllParts: boolean
  /** Title behind the number; empty when there is none. */
  readonly title: string
}

export interface CodeBlock extends Piece {
  readonly t: 'code'
  readonly text: string
  readonly language?: string
}

/** What is not understood, kept word for word so that nothing is dropped. */
export interface OpaqueBlock extends Piece {
  readonly t: 'opaque'
  readonly format: 'ooxml' | 'sts' | 'html' | 'markdown'
  readonly source: string
  /** What can be read of it. */
  readonly text: string
}

export type Block =
  | Paragraph
  | ListBlock
  | TableBlock
  | FigureBlock
  | FormulaBlock
  | NoteBlock
  | TermBlock
  | ReferenceBlock
  | CodeBlock
  | OpaqueBlock
