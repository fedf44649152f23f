import type { Block } from './block.ts'
import type { Id } from './id.ts'

/** Look of a run that carries meaning. */
export type Mark = 'bold' | 'italic' | 'underline' | 'strike' | 'sub' | 'sup' | 'code'

/** A piece of running text. Clause numbers are never in it. */
export type Inline =
  | { readonly t: 'text'; readonly text: string; readonly marks?: readonly Mark[] }
  | { readonly t: 'link'; readonly href: string; readonly text: string }
  | Formula
  | { readonly t: 'image'; readonly asset: Id; readonly alt: string }
  | { readonly t: 'footnote'; readonly id: Id; readonly blocks: readonly Block[] }
  | { readonly t: 'break' }

/** A formula in a line; MathML Core, with its LaTeX when that is what was written. */
export interface Formula {
  readonly t: 'math'
  /** A `math` element with its namespace. */
  readonly mathml: string
  readonly latex?: string
}

/** Half-open range of code units in the plain text of a paragraph. */
export type Range = readonly [start: number, end: number]

/** Kinds of provision, named after the ISO/IEC SMART core ontology 2.0.0. */
export const provisionTypes = [
  'requirement',
  'recommendation',
  'permission',
  'capability',
  'possibility',
  'instruction',
  'statement',
  'external-constraint',
] as const
export type ProvisionType = (typeof provisionTypes)[number]

/** What a sentence asks, recommends, permits or states (GB/T 1.1—2020, 9.1). */
export interface Provision {
  readonly id: Id
  readonly range: Range
  readonly type: ProvisionType
  readonly isNegative: boolean
  /** The word that decides, as it stands: 应, 不宜, 可, shall. Empty for an instruction or a statement. */
  readonly modal: string
  /** 0 to 1, how sure the detector is; 1 once a person has looked. */
  readonly confidence: number
  readonly isReviewed?: boolean
  /** The provision of the lead-in whose modal it takes on, as an item of 应符合下列要求：. */
  readonly leadIn?: Id
}

/** A place in running text that leads elsewhere. */
export type Reference =
  /** Inside the document: `见5.2`, `表1`, `附录A`. `to` is null when nothing bears that number. */
  | { readonly t: 'internal'; readonly range: Range; readonly label: string; readonly to: Id | null }
  /** To a standard; `normal` is the normal form, with the year if it was cited with one. */
  | {
      readonly t: 'standard'
      readonly range: Range
      readonly normal: string
      readonly isDated: boolean
      /** Place inside that standard, as written: `5.2`, `附录A`. */
      readonly clause?: string
    }
