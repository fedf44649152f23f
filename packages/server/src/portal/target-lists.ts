import type { StandardSummary } from '@biaochi/core/registry/query.ts'
import type { TargetsView } from '../actions/show-targets.ts'

/** The lists behind the numbers of a target: what counts, and apart from it what fits its rule but cannot be counted. */
export const targetListNames = ['within', 'since', 'undated', 'unnumbered', 'unverified'] as const

export type TargetListName = (typeof targetListNames)[number]

/** A list with its standards, by number, those without one by title. */
export interface TargetList {
  readonly name: TargetListName
  readonly items: readonly StandardSummary[]
}

const order = new Intl.Collator('en', { numeric: true })

/** Every list of a target; `since` holds what is not in `within` already. */
export function targetLists(view: TargetsView, { result }: TargetsView['targets'][number]): TargetList[] {
  const within = new Set(result.within.standards)
  const ids: Readonly<Record<TargetListName, readonly string[]>> = {
    within: result.within.standards,
    since: result.since.standards.filter(id => !within.has(id)),
    undated: result.undated,
    unnumbered: result.unnumbered,
    unverified: result.unverified,
  }
  return targetListNames.map(name => ({ name, items: pick(view, ids[name]) }))
}

function pick({ standards }: TargetsView, ids: readonly string[]): StandardSummary[] {
  const key = (one: StandardSummary) => (one.number === null ? `~${one.titleZh ?? ''}` : one.number)
  return ids.flatMap(id => standards[id] ?? []).sort((a, b) => order.compare(key(a), key(b)))
}
