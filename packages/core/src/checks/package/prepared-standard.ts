import type { Text } from '../../finding.ts'
import type { IndicatorTree } from '../indicator/indicator-tree.ts'
import type { CheckPlan } from '../plan.ts'
import type { StandardRules } from './standard-rules.ts'

/** Everything that a check of data needs of a standard, as plain JSON: what a server hands to a browser. */
export interface PreparedStandard {
  readonly standard: CheckPlan['standard']
  readonly notice: Text | null
  readonly rules: StandardRules
  /** SHA-256 of the files of the package. */
  readonly sha256: string
  readonly tree: IndicatorTree
  /** Version of the program. */
  readonly version: string
}
