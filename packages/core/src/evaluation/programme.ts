import type { Text } from '../finding.ts'
import type { Day, PartialDate } from '../registry/date.ts'
import type { Participation, Source, StandardClass, StandardKind } from '../registry/standard.ts'

/** The plan document of a programme. */
export interface PlanDocument {
  /** 发文字号, as printed. */
  readonly number: string
  readonly title: Text
  readonly issuer: Text
  readonly issued: Day
  /** Day by which the targets are promised. */
  readonly horizon: Day
  readonly source: Source
}

/** How a target counts, as data. */
export type CountingRule =
  | {
      readonly counts: 'standards'
      readonly classes: readonly StandardClass[]
      readonly kinds: readonly StandardKind[]
      /** Parts, one of which a record must state; empty: not asked. */
      readonly participation: readonly Participation[]
      /** Label the record must hold; null: not asked. */
      readonly label: string | null
      /** Whether the record must have a place in the programme's framework. */
      readonly inFramework: boolean
      /** The date that places a record in time: of issue, or of the award of the label. */
      readonly date: 'issued' | 'awarded'
      readonly expected: ExpectedRule
    }
  | {
      /** Pilots have no records yet: such a target has nothing to count. */
      readonly counts: 'pilots'
      readonly expected: ExpectedRule
    }

/** How much is expected by a day: `linear` from the day of issue to the horizon, the whole target after it. */
export type ExpectedRule = 'linear'

/** A number that the programme promises, with the rule that counts it. */
export interface Target {
  /** `T1`; part of addresses. */
  readonly id: string
  readonly title: Text
  readonly atLeast: number
  readonly unit: Text
  /** The rule in words, for people; says what counts once. */
  readonly counts: Text
  readonly rule: CountingRule
}

/** What the plan wants to reach besides numbers. */
export interface Goal {
  readonly id: string
  readonly title: Text
  readonly delivers: readonly Text[]
}

/** A number that somebody published; it stands apart from what we count. */
export interface Figure {
  readonly id: string
  readonly title: Text
  readonly value: number
  readonly unit: Text
  /** `at-least` for figures that set a floor. */
  readonly bound: 'exact' | 'at-least'
  /** Whether it is reported as reached, or promised by another plan. */
  readonly kind: 'reported' | 'promised'
  /** When the figure is of, or was reported; null when the source does not say. */
  readonly date: PartialDate | null
  /** What it counts, where that differs from what a reader may think. */
  readonly counts: Text | null
  /** Target beside which it is shown; null for the background. */
  readonly besideTarget: string | null
  readonly source: Source
}

/** A programme: a plan document with targets, goals and reported figures, and the framework it fills. */
export interface Programme {
  /** `shanghai-2022`; part of addresses. */
  readonly id: string
  /** Counts up from 1. */
  readonly version: number
  readonly document: PlanDocument
  /** Id of its framework. */
  readonly framework: string
  readonly targets: readonly Target[]
  readonly goals: readonly Goal[]
  readonly figures: readonly Figure[]
}
