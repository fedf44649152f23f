import type { StandardNumber } from '../number/number.ts'
import type { PartialDate } from '../registry/date.ts'
import type { Status } from '../registry/standard.ts'

/** A standard that replaced another, with its own status. */
export interface Successor {
  /** Normal form; the title where the record has no number. */
  readonly number: string
  readonly title: string | null
  readonly status: Status['name']
  readonly effective: PartialDate | null
}

/** What the registry holds of a standard, as of the day of the check. */
export interface RegisteredStandard {
  /** Normal form. */
  readonly number: string
  readonly titleZh: string | null
  readonly titleEn: string | null
  readonly status: Status
  readonly issued: PartialDate | null
  readonly effective: PartialDate | null
  /** False for a record of low confidence: "cited, not verified". */
  readonly isVerified: boolean
  /** What replaced it, and what replaced that, an older one before a newer. */
  readonly successors: readonly Successor[]
}

/** What the registry answers about one number. */
export interface RegistryAnswer {
  /** Records that carry this very number. */
  readonly matches: readonly RegisteredStandard[]
  /** Records of the same code, serial and part with another year, oldest first. */
  readonly otherYears: readonly RegisteredStandard[]
}

/** Asks the registry about a number. */
export type LookUp = (number: StandardNumber) => RegistryAnswer
