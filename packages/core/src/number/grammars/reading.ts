import type { Finding } from '../../finding.ts'
import type { Amendment, Force, NumberClass, Scheme } from '../number.ts'

/**
 * How sure the code alone makes that a standard is meant. `certain`: it means nothing else (`GB/T`, `DB31/T`, `ISO/IEC`);
 * `dated`: with a year it does (`GB`, `T/ORG`, `Q/ORG`); `context`: the words around must not speak against it, and for it
 * where there is no year (two-letter codes such as `HJ`).
 */
export type Strength = 'certain' | 'dated' | 'context'

/** A number as a grammar read it at one place of a folded text. Positions are of the folded text. */
export interface Reading {
  readonly start: number
  readonly end: number
  /** Where the code ends and the serial begins. */
  readonly codeEnd: number
  readonly class: NumberClass
  readonly scheme: Scheme
  readonly force: Force
  readonly strength: Strength
  readonly code: string | null
  readonly serial: string | null
  readonly part: string | null
  readonly year: string | null
  /** True when the year was written with two digits. */
  readonly isYearShort: boolean
  readonly month: string | null
  readonly edition: string | null
  readonly allParts: boolean
  readonly amendments: readonly Amendment[]
  readonly normal: string
  readonly print: string
  readonly findings: readonly Finding[]
}

/** What all readings have that say nothing further. */
export const plainReading = {
  part: null,
  year: null,
  isYearShort: false,
  month: null,
  edition: null,
  allParts: false,
  amendments: [],
  findings: [],
} as const

/** A grammar: reads a number that begins at one place of a folded text, or says that there is none. */
export type Grammar = (text: string, at: number) => Reading | null
