import type { NotNumber, StandardNumber } from '@biaochi/core/number/number.ts'
import type { Day } from '@biaochi/core/registry/date.ts'
import type { StandardSummary } from '@biaochi/core/registry/query.ts'
import type { Context } from './context.ts'

/** What the registry knows of a number that somebody typed or cited. */
export interface NumberAnswer {
  readonly asOf: Day
  /** The number as read, or why it is none. */
  readonly parsed: StandardNumber | NotNumber
  /** Records that carry this number; more than one when the registry holds duplicates. */
  readonly matches: readonly StandardSummary[]
  /** The same serial with other years, oldest first; all years when the number was given without one. */
  readonly otherYears: readonly StandardSummary[]
  /** For a number that the registry does not know: what is spelt most like it. */
  readonly nearest: readonly StandardSummary[]
}

/** Finds what a number in any spelling stands for; what the registry does not know is never called valid. */
export async function resolveNumber(_context: Context, _text: string, _asOf: Day): Promise<NumberAnswer> {
  throw new Error('not built yet')
}
