import type { NotNumber, StandardNumber } from '@biaochi/core/number/number.ts'
import { parseTypedNumber } from '@biaochi/core/number/range.ts'
import type { Day } from '@biaochi/core/registry/date.ts'
import type { StandardSummary } from '@biaochi/core/registry/query.ts'
import type { Context } from './context.ts'
import { newestInForce } from './find-editions.ts'

/** How many numbers are offered for one that is not known. */
const mostNearest = 5

/** What the registry knows of a number that somebody typed or cited. */
export interface NumberAnswer {
  readonly asOf: Day
  /** The number as read, or why it is none. */
  readonly parsed: StandardNumber | NotNumber
  /**
   * Records that carry this number, or one of the further numbers written with it. More than one when the registry
   * holds duplicates; the number of a match differs from the one asked for when the same work has several.
   */
  readonly matches: readonly StandardSummary[]
  /**
   * The one record that the number stands for: the only match or, for a number without a year, the newest edition in force,
   * else the newest; null when there is none or nobody can tell which.
   */
  readonly meant: StandardSummary | null
  /** The same serial with other years, oldest first; all years when the number was given without one. */
  readonly otherYears: readonly StandardSummary[]
  /** For a number that the registry does not know: what is spelt most like it, nearest first. */
  readonly nearest: readonly StandardSummary[]
}

/** Finds what a number in any spelling stands for; what the registry does not know is never called valid. */
export async function resolveNumber({ index }: Context, text: string, asOf: Day): Promise<NumberAnswer> {
  const parsed = parseTypedNumber(text)
  const asked = parsed.normal ?? text
  const spellings = parsed.normal === null ? [text] : [asked, ...parsed.also.map(number => number.normal)]
  const found = await Promise.all(spellings.map(spelling => index.resolve(spelling, asOf)))
  const matches = [...new Map(found.flat().map(match => [match.id, match])).values()]
  const otherYears = await index.otherYears(asked, asOf)
  const isKnown = matches.length > 0 || otherYears.length > 0
  const isYearOpen = parsed.normal !== null && parsed.year === null
  const [only = null, another] = matches
  const meant = only ? (another ? null : only) : isYearOpen ? newestInForce(otherYears) : null
  const nearest = isKnown ? [] : await index.nearest(asked, asOf, mostNearest)
  return { asOf, parsed, matches, meant, otherYears, nearest }
}
