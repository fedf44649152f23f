import type { StandardNumber } from '../number/number.ts'

/** What a rule asks of the registry about one standard, as of the day of the check. The answers of `LookUp` of currency fit. */
export interface RegistryFact {
  /** Normal form. */
  readonly number: string
  readonly titleZh: string | null
  readonly titleEn: string | null
  readonly status: { readonly name: string }
  /** False for a record of low confidence, on which no fault is built. */
  readonly isVerified: boolean
  /** What replaced it, an older one before a newer. */
  readonly successors: readonly { readonly number: string; readonly title: string | null }[]
}

/** What the registry holds of a number, and of the same number with other years, oldest first. */
export interface RegistryFacts {
  readonly matches: readonly RegistryFact[]
  readonly otherYears: readonly RegistryFact[]
}

/** Asks the registry about a number. */
export type AskRegistry = (number: StandardNumber) => RegistryFacts
