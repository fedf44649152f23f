import { type Day, earliest, isBy, latest, type PartialDate } from './date.ts'
import { type ReviewRule, reviewRules } from './review-rules.ts'
import type { ReviewOutcome, StandardRecord, StatusName } from './standard.ts'
import { effectOf } from './status.ts'

/**
 * How a review stands on a day. `undecided`: a date is missing or too coarse. `later`: nothing to do yet. `proposal-due`:
 * the proposal should be in. `overdue`: the period has ended. `concluded`: the review asked for a revision or withdrawal, which is yet to come.
 */
export const reviewStates = ['overdue', 'proposal-due', 'concluded', 'undecided', 'later'] as const
export type ReviewState = (typeof reviewStates)[number]

/** What is known of the next review of a standard. */
export interface ReviewDue {
  readonly rule: ReviewRule
  readonly state: ReviewState
  /** What the period runs from: the last review, else publication; null when neither is known. */
  readonly from: { readonly date: PartialDate; readonly event: 'reviewed' | 'issued' } | null
  /** Last day of the period, as exact as its beginning is known. */
  readonly due: PartialDate | null
  /** Day by which the proposal should be in; null where none is asked for, and where the day of issue is not known exactly. */
  readonly proposalBy: Day | null
  /** What the last review came to, as far as it was known on the day; null when there was none, or nobody says. */
  readonly outcome: ReviewOutcome | null
}

/** The next review of a standard that holds on the day; null for one that does not, or that no rule speaks of. */
export function reviewDue(record: StandardRecord, status: StatusName, asOf: Day): ReviewDue | null {
  const holds = status === 'in-force' || status === 'partly-replaced' || status === 'unknown'
  if (!holds || record.unnumbered !== null || record.kind !== 'standard' || record.confidence === 'low') return null
  // An unknown status may come from a missing date of issue: what surely takes effect later does not hold yet all the same.
  const effect = effectOf(record)
  if (effect !== null && isBy(effect, asOf) === false) return null
  const rule = reviewRules.find(each => each.applies(record))
  if (!rule) return null
  const from = startOf(record, asOf)
  const outcome = from?.event === 'reviewed' ? (record.reviewOutcome ?? null) : null
  if (!from) return { rule, state: 'undecided', from, due: null, proposalBy: null, outcome }
  // Whoever is to be revised or withdrawn has no new period.
  const isToEnd = outcome === 'revise' || outcome === 'withdraw'
  if (isToEnd && isBy(from.date, asOf)) return { rule, state: 'concluded', from, due: null, proposalBy: null, outcome }
  const due = rule.kind === 'expiry' && record.expires !== null ? record.expires : addYears(from.date, rule.years)
  const proposalBy = rule.proposalMonths === null || due.length < 10 ? null : subtractMonths(due, rule.proposalMonths)
  // Whether the review had taken place by then is not known, and with it which period runs.
  const isOpen = from.event === 'reviewed' && isBy(from.date, asOf) === null
  return { rule, state: isOpen ? 'undecided' : stateOf({ due, proposalBy, asOf }), from, due, proposalBy, outcome }
}

/** A review counts from the day it was made: on an earlier one nobody knew of it. */
function startOf({ reviewed, issued }: StandardRecord, asOf: Day): ReviewDue['from'] {
  const isMade = reviewed !== undefined && earliest(reviewed) <= asOf
  if (isMade && (issued === null || latest(reviewed) >= earliest(issued))) {
    return { date: reviewed, event: 'reviewed' }
  }
  return issued === null ? null : { date: issued, event: 'issued' }
}

function stateOf({ due, proposalBy, asOf }: { due: PartialDate; proposalBy: Day | null; asOf: Day }): ReviewState {
  const hasEnded = isBy(due, asOf)
  if (hasEnded === null) return 'undecided'
  if (latest(due) < asOf) return 'overdue'
  return proposalBy !== null && proposalBy <= asOf ? 'proposal-due' : 'later'
}

/** The same date some years later; 29 February becomes 28. */
export function addYears(date: PartialDate, years: number): PartialDate {
  const year = String(Number(date.slice(0, 4)) + years).padStart(4, '0')
  const moved = year + date.slice(4)
  return moved.endsWith('-02-29') && latest(moved.slice(0, 7)) < moved ? `${year}-02-28` : moved
}

/** The same day some months earlier, or the last of its month where that is shorter. */
export function subtractMonths(day: Day, months: number): Day {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months
  const month = `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`
  const last = latest(month)
  const moved = `${month}-${day.slice(8)}`
  return moved > last ? last : moved
}
