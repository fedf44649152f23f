import type { Text } from '../../../finding.ts'
import type { RuleSample, RuleStatus, Verdict } from '../check-report.ts'

/**
 * What became of a rule or a fault of structure. `new`, `gone`: only one of the runs has it. `worse`, `better`: it passes
 * no more, or again, or a larger or smaller share of the checked fails. `now-executed`, `no-longer-executed`: one of the
 * runs could not look.
 */
export type Change = 'new' | 'gone' | 'worse' | 'better' | 'same' | 'now-executed' | 'no-longer-executed'

/** Two runs side by side: what of the findings is new, gone, and still there. */
export interface ReportComparison {
  readonly earlier: RunFacts
  readonly later: RunFacts
  /** Whether both ran the same rules; where not, a difference may come from the rules and not from the data. */
  readonly isSameRules: boolean
  /** Whether both looked at the same bytes; null where a digest is lacking. */
  readonly isSameData: boolean | null
  readonly rules: readonly RuleComparison[]
  readonly structure: readonly StructureComparison[]
}

/** What one of the runs was, and what it was judged against. */
export interface RunFacts {
  readonly verdict: Verdict
  readonly standard: { readonly id: string; readonly edition: string; readonly title: Text; readonly sha256: string }
  readonly asOf: string
  readonly now: string
  readonly tool: { readonly name: string; readonly version: string }
  readonly data: readonly { readonly name: string; readonly records: number; readonly sha256: string | null }[]
}

/** What a rule found in one of the runs. */
export interface RuleCounts {
  readonly data: string
  readonly status: RuleStatus
  readonly checked: number
  readonly failed: number
  readonly rate: string | null
}

export interface RuleComparison {
  readonly id: string
  readonly table: string
  readonly clause: string
  readonly title: Text
  readonly change: Change
  readonly earlier: RuleCounts | null
  readonly later: RuleCounts | null
  /** By the cells, so that a record that only moved is the same one. */
  readonly samples: {
    readonly new: readonly RuleSample[]
    readonly gone: readonly RuleSample[]
    readonly remaining: readonly RuleSample[]
    /** Whether the samples of both runs are all their failures; where not, new and gone hold for the samples only. */
    readonly isWhole: boolean
  }
}

export interface StructureComparison {
  readonly rule: string
  readonly data: string
  readonly message: Text
  readonly change: Change
  /** Counts; 0 where the run has not the fault. */
  readonly earlier: number
  readonly later: number
}
