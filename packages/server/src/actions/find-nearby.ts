import type { Day } from '@biaochi/core/registry/date.ts'
import type { StandardSummary } from '@biaochi/core/registry/query.ts'
import type { Context } from './context.ts'
import { resolveNumber } from './resolve-number.ts'

/** What is near a text that a list found nothing for, where it can be read as a number. */
export interface Nearby {
  /** Registered standards that say they replace the number, which is not registered itself. */
  readonly successors: readonly StandardSummary[]
  /** That very number, or the same one of other years; the list was narrowed by something else. */
  readonly sameNumber: readonly StandardSummary[]
  /** What is spelt most like it, nearest first. */
  readonly nearest: readonly StandardSummary[]
}

/** Finds what is near a text as a number. */
export async function findNearby(context: Context, text: string, asOf: Day): Promise<Nearby> {
  const { matches, otherYears, nearest } = await resolveNumber(context, text, asOf)
  const successors = matches.length > 0 ? [] : await context.index.successors(text, asOf)
  return { successors, sameNumber: [...matches, ...otherYears], nearest }
}
