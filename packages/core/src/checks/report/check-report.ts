import type { Finding, Severity, Text } from '../../finding.ts'
import type { IndicatorScores } from '../indicator/score-indicators.ts'
import type { ColumnProfile } from '../outcome.ts'
import type { Dimension, Threshold } from '../plan.ts'

/**
 * `conforms`: every rule that counts ran, and none failed. `does-not-conform`: one failed, or the structure is broken.
 * `no-verdict`: nothing failed, yet not everything could be looked at.
 */
export type Verdict = 'conforms' | 'does-not-conform' | 'no-verdict'

/** What data are, held against a standard: the same value for every door and format. Its size does not grow with the failures. */
export interface CheckReport {
  readonly verdict: Verdict
  /** Why there is none; empty otherwise. */
  readonly reasons: readonly Text[]
  readonly standard: {
    readonly id: string
    readonly edition: string
    readonly title: Text
    /** What the standard says of itself: a demonstration. */
    readonly notice: Text | null
    /** Hexadecimal SHA-256 of the files that decide what runs: packages with the same rules have the same, on any day. */
    readonly sha256: string
  }
  readonly asOf: string
  readonly now: string
  readonly data: readonly DataReport[]
  /** Tables of the standard for which there were no data. */
  readonly absent: readonly { readonly table: string; readonly title: Text }[]
  readonly rules: readonly RuleReport[]
  readonly structure: readonly StructureReport[]
  readonly dimensions: readonly DimensionReport[]
  /** Scores by a tree of indicators; null when none was given. */
  readonly indicators: IndicatorScores | null
  /** Every record is either checked or rejected, in every file. */
  readonly reconciled: boolean
  readonly tool: { readonly name: string; readonly version: string }
  /** Milliseconds of the run; the only thing in which two runs on the same input differ. */
  readonly elapsed: number
}

export interface DataReport {
  /** As the caller named it. */
  readonly name: string
  readonly table: string
  readonly title: Text
  readonly records: number
  readonly checked: number
  readonly rejected: number
  readonly blank: number
  readonly sha256: string | null
  readonly encoding: string | null
  readonly bytes: number | null
  readonly engine: string
  readonly profiles: readonly ColumnProfile[] | null
}

/**
 * `passed`: within its threshold. `failed`: not. `inapplicable`: the data have not the optional column that it is about.
 * `not-executed`: it could not run, `why` says what for.
 */
export type RuleStatus = 'passed' | 'failed' | 'inapplicable' | 'not-executed'

export interface RuleReport {
  readonly id: string
  /** File or table of data. */
  readonly data: string
  readonly table: string
  readonly clause: string
  readonly kind: string
  readonly title: Text
  readonly severity: Severity
  readonly dimension: Dimension
  readonly status: RuleStatus
  readonly why: Text | null
  readonly checked: number
  readonly failed: number
  /** Share of the checked that did not fail, as a decimal of six places, rounded down; null when none was checked. */
  readonly rate: string | null
  readonly threshold: Threshold
  readonly samples: readonly RuleSample[]
}

export interface RuleSample {
  readonly record: number
  readonly line: number | null
  readonly column: string | null
  readonly value: string
  /** Cells of all the columns of the rule, by name. */
  readonly values: Readonly<Record<string, string>>
  readonly message: Text
}

export interface StructureReport {
  readonly rule: string
  readonly data: string
  readonly severity: Severity
  readonly count: number
  readonly message: Text
  readonly samples: readonly Finding[]
}

export interface DimensionReport {
  readonly dimension: Dimension
  readonly rules: number
  readonly checked: number
  readonly failed: number
  /** Share of what was checked that did not fail, six places, rounded down; null when nothing was checked. */
  readonly rate: string | null
}
