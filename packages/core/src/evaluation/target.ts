import type { Day } from '../registry/date.ts'
import type { StandardRecord } from '../registry/standard.ts'
import type { Programme, Target } from './programme.ts'

/** A number and the records behind it. */
export interface TargetCount {
  readonly value: number
  /** Ids of the records; a work that several records describe stands here once. */
  readonly standards: readonly string[]
  readonly from: Day
  readonly to: Day
}

/** What a target has reached as of a day. */
export interface TargetResult {
  readonly target: Target
  readonly asOf: Day
  /** True when no record states what the target counts: then nothing is known, which is not 0. */
  readonly noRecords: boolean
  /** From the day of issue to the horizon, or to the day asked for where that comes first. */
  readonly within: TargetCount
  /** From the day of issue to the day asked for. */
  readonly since: TargetCount
  /** What should have been reached by the day, rounded down; the whole target from the horizon on. */
  readonly expected: number
  /** Ids of records that fit but for their date, which is missing or too coarse to place. */
  readonly undated: readonly string[]
  /** Ids of publications that fit but whose number is not known. */
  readonly unnumbered: readonly string[]
  /** Ids of records that fit but are only cited, not verified. */
  readonly unverified: readonly string[]
}

/** What {@link countTarget} looks at. */
export interface TargetQuestion {
  readonly programme: Programme
  readonly target: Target
  readonly standards: readonly StandardRecord[]
  readonly asOf: Day
}

/** Counts a target as of a day by its rule. */
export function countTarget(_question: TargetQuestion): TargetResult {
  throw new Error('not built yet')
}
