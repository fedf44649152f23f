import type { Figure, Programme } from '@biaochi/core/evaluation/programme.ts'
import type { TargetResult } from '@biaochi/core/evaluation/target.ts'
import type { Day } from '@biaochi/core/registry/date.ts'
import type { StandardSummary } from '@biaochi/core/registry/query.ts'
import type { Context } from './context.ts'

/** The targets of the programme with what was reached by a day. */
export interface TargetsView {
  readonly programme: Programme
  readonly asOf: Day
  readonly targets: readonly {
    readonly result: TargetResult
    /** Reported figures shown beside it, never in its bar. */
    readonly figures: readonly Figure[]
  }[]
  /** Every record that a result names, by id. */
  readonly standards: Readonly<Record<string, StandardSummary>>
}

/** Counts every target as of a day; null when no programme is loaded. */
export async function showTargets(_context: Context, _asOf: Day): Promise<TargetsView | null> {
  throw new Error('not built yet')
}
