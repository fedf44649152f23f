import type { Text } from '../../finding.ts'
import type { CheckAlgorithm, DateForm } from '../ast.ts'

/** How an identifier is made: its structure as a portable pattern, its check characters as data, what its parts mean. */
export interface IdentifierScheme {
  readonly id: string
  readonly title: Text
  /** The document that fixes it: `GB 32100—2015`. */
  readonly basis: string
  /** The whole identifier, by the portable subset of patterns. */
  readonly pattern: string
  /** Check characters, of the whole or of a part; all must be right. */
  readonly checks: readonly IdentifierCheck[]
  readonly parts: readonly IdentifierPart[]
  /** A sound example, and one with a wrong check character or structure, both from public documents or made for the purpose. */
  readonly sound: readonly string[]
  readonly faulty: readonly string[]
}

/** Check characters of the whole, or of a part of it. */
export interface IdentifierCheck {
  readonly part?: CharacterRange
  readonly algorithm: CheckAlgorithm
  /** Pattern of the texts that it is about, where an identifier has several forms (`D2143569-X`, `D2143569X`); all of them without. */
  readonly when?: string
}

/** Characters from `start` (0) on. */
export interface CharacterRange {
  readonly start: number
  readonly length: number
}

export interface IdentifierPart extends CharacterRange {
  readonly id: string
  readonly title: Text
  /** A date that must exist. */
  readonly date?: DateForm
  /** Id of a code list whose codes are the only ones. */
  readonly codes?: string
  /** Pattern of the texts that have this part, where an identifier has several forms; all of them without. */
  readonly when?: string
}
