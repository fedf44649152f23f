import type { Failure, RuleOutcome, TableOutcome } from '../outcome.ts'

/**
 * Adds what was said of the parts of one table, in their order: records of later parts are counted on from those before.
 * A rule that one part could not run has not run.
 */
export function mergeOutcomes(parts: readonly [TableOutcome, ...TableOutcome[]], samples: number): TableOutcome {
  const [first, ...others] = parts
  return others.reduce((before, part) => mergeTwo(before, part, samples), first)
}

function mergeTwo(before: TableOutcome, part: TableOutcome, samples: number): TableOutcome {
  const moved = (failure: Failure): Failure => ({
    ...failure,
    record: failure.record === 0 ? 0 : failure.record + before.records,
  })
  return {
    ...before,
    records: before.records + part.records,
    checked: before.checked + part.checked,
    rejected: before.rejected + part.rejected,
    blank: before.blank + part.blank,
    rules: before.rules.map((rule, at): RuleOutcome => {
      const other = part.rules[at]
      if (!other || rule.notExecuted !== null) return rule
      if (other.notExecuted !== null) return other
      const failures = [...rule.failures, ...other.failures.map(moved)].slice(0, samples)
      return { ...rule, checked: rule.checked + other.checked, failed: rule.failed + other.failed, failures }
    }),
  }
}
