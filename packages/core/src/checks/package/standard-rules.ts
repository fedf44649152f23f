import type { IdentifierScheme } from '../identifier/scheme.ts'
import type { CommonCheck, Tuning } from './check-schema.ts'
import type { CodeList } from './codes-schema.ts'
import type { CoverageNotes } from './coverage-schema.ts'
import type { DataElement } from './element-schema.ts'
import type { PackageTable } from './table-schema.ts'

/** The part of a standard package that runs: what stands beside its text. */
export interface StandardRules {
  readonly elements: readonly DataElement[]
  /** Of the package, and those of the programme that it uses. */
  readonly codes: readonly CodeList[]
  readonly schemes: readonly IdentifierScheme[]
  readonly tables: readonly PackageTable[]
  readonly checks: readonly PackageCheck[]
  readonly tuning: readonly Tuning[]
  readonly coverage: CoverageNotes
}

/** An entry of `checks.yaml`: what every check says, and the options of its kind. */
export interface PackageCheck {
  readonly common: CommonCheck
  readonly options: Readonly<Record<string, unknown>>
}
