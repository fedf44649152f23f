import type { Day } from '@biaochi/core/registry/date.ts'
import { type Dependent, findDependents, namedKeys } from '@biaochi/core/registry/impact.ts'
import type { StandardSummary } from '@biaochi/core/registry/query.ts'
import type { Context } from './context.ts'

/** What rests on a standard, as of a day. */
export interface ImpactView {
  readonly asOf: Day
  readonly standard: StandardSummary
  /** The newest of the standards that took its place; null where nothing did. */
  readonly successor: StandardSummary | null
  /** Those with something to do first. */
  readonly dependents: readonly (Omit<Dependent, 'id'> & { readonly standard: StandardSummary })[]
}

/** Who cites, adopts or otherwise rests on a standard, and what its replacement or withdrawal asks of them; null for an unknown one. */
export async function showImpact({ index }: Context, slugOrId: string, asOf: Day): Promise<ImpactView | null> {
  const standard = await index.bySlug(slugOrId, asOf)
  const shown = standard && (await index.show(standard.id, asOf))
  if (!standard || !shown) return null
  const { dated, undated } = namedKeys(shown.record)
  const others = await index.naming([...dated, ...undated], asOf)
  const found = findDependents(
    shown.record,
    shown.status.name,
    others.map(({ record }) => record),
  )
  const summaries = await index.gather(
    found.map(({ id }) => id),
    asOf,
  )
  const own = shown.chain.findIndex(one => one.id === standard.id)
  return {
    asOf,
    standard,
    successor: shown.chain.slice(own + 1).at(-1) ?? null,
    dependents: found.flatMap(({ id, ...rest }) => {
      const summary = summaries.get(id)
      return summary ? [{ ...rest, standard: summary }] : []
    }),
  }
}
