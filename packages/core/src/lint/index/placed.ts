import type { Block, Paragraph } from '../../document/model/block.ts'
import type { Section } from '../../document/model/standard-document.ts'

/** Where in a document a section stands. */
export type Region = 'front' | 'body' | 'annexes' | 'back'

/** A section with what is around it. */
export interface PlacedSection {
  readonly section: Section
  readonly region: Region
  /** Sections around it, the outermost first. */
  readonly around: readonly PlacedSection[]
  /** 1 for a chapter or an annex. */
  readonly depth: number
  /** The number that a reader sees; null where there is none. */
  readonly number: string | null
  /** Title with blanks folded; empty for a clause without one. */
  readonly title: string
  /** What a finding calls it: `5.2`, `附录A`, `前言`. */
  readonly label: string
  /** False in an informative annex and in the elements that are informative. */
  readonly isNormative: boolean
  /** JSON Pointer into the document. */
  readonly pointer: string
}

/** A block with what is around it. */
export interface PlacedBlock {
  readonly block: Block
  readonly in: PlacedSection
  /** Blocks around it, the outermost first. */
  readonly around: readonly Block[]
  readonly pointer: string
  /** Text of a footnote. */
  readonly isFootnote: boolean
}

/** A paragraph with its text. */
export interface PlacedLine extends PlacedBlock {
  readonly block: Paragraph
  readonly text: string
}
