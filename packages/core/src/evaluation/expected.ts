import type { Day } from '../registry/date.ts'
import type { PlanDocument, Target } from './programme.ts'

const millisecondsPerDay = 86_400_000

/**
 * How much of a target should have been reached by a day, rounded down: by the rule `linear` nothing on the day of
 * issue, the whole on the horizon and ever after, and evenly in between. The plan itself names no path.
 */
export function expectedBy(target: Target, plan: Pick<PlanDocument, 'issued' | 'horizon'>, asOf: Day): number {
  if (asOf <= plan.issued) return 0
  if (asOf >= plan.horizon) return target.atLeast
  return Math.floor((target.atLeast * daysBetween(plan.issued, asOf)) / daysBetween(plan.issued, plan.horizon))
}

function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / millisecondsPerDay)
}
