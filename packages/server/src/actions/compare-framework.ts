import type { Day } from '@biaochi/core/registry/date.ts'
import { compareFrameworks, type FrameworkComparison } from '@biaochi/core/registry/framework-compare.ts'
import type { StandardSummary } from '@biaochi/core/registry/query.ts'
import type { Context } from './context.ts'
import { type FrameworkView, showFramework } from './show-framework.ts'

/** What differs in a framework between two days, each in the version that held then. */
export interface FrameworkComparisonView {
  readonly before: FrameworkView
  readonly after: FrameworkView
  readonly comparison: FrameworkComparison
  /** Every record that the comparison names, by id, as of the later day. */
  readonly standards: Readonly<Record<string, StandardSummary>>
}

/** Compares a framework between two days; null for an unknown id. */
export async function compareFramework(
  context: Context,
  id: string,
  days: { readonly from: Day; readonly to: Day },
): Promise<FrameworkComparisonView | null> {
  const before = await showFramework(context, id, days.from)
  const after = await showFramework(context, id, days.to)
  if (!before || !after) return null
  const comparison = compareFrameworks(before, after)
  const standards = await context.index.gather(
    comparison.standards.map(change => change.id),
    days.to,
  )
  return { before, after, comparison, standards: Object.fromEntries(standards) }
}
