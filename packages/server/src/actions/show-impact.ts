import type { DatedStandard } from '@biaochi/core/registry/coverage.ts'
import type { Day } from '@biaochi/core/registry/date.ts'
import { type Dependent, findDependents, namedKeys } from '@biaochi/core/registry/impact.ts'
import type { StandardSummary } from '@biaochi/core/registry/query.ts'
import type { StandardRecord, StatusName } from '@biaochi/core/registry/standard.ts'
import type { Context } from './context.ts'
import { type CitingClauseFound, findCitingClauses } from './find-citing-clauses.ts'

/** A standard that rests on the one in question, itself or through one that adopts it. */
export interface ImpactEntry extends Omit<Dependent, 'id'> {
  readonly standard: StandardSummary
  /** What it names is this one, which adopts the one in question; null where it names that itself. */
  readonly via: StandardSummary | null
}

/** What rests on a standard, as of a day. */
export interface ImpactView {
  readonly asOf: Day
  readonly standard: StandardSummary
  /** The newest of the standards that took its place; null where nothing did. */
  readonly successor: StandardSummary | null
  /** Those that name it, with something to do first; then those that name one that adopts it. */
  readonly dependents: readonly ImpactEntry[]
  /** Clauses of the texts that are held which cite it. */
  readonly clauses: readonly CitingClauseFound[]
}

/** Who cites, adopts or otherwise rests on a standard, and what its replacement or withdrawal asks of them; null for an unknown one. */
export async function showImpact(context: Context, slugOrId: string, asOf: Day): Promise<ImpactView | null> {
  const { index } = context
  const standard = await index.bySlug(slugOrId, asOf)
  const shown = standard && (await index.show(standard.id, asOf))
  if (!standard || !shown) return null
  const direct = await whatNames(index, shown.record, { status: shown.status.name, asOf })
  const further = await throughAdopters(index, direct, { subject: standard.id, asOf })
  const found = [...direct.map(one => ({ ...one, via: null })), ...further]
  const summaries = await index.gather(
    found.flatMap(({ id, via }) => (via === null ? [id] : [id, via])),
    asOf,
  )
  const own = shown.chain.findIndex(one => one.id === standard.id)
  return {
    asOf,
    standard,
    successor: shown.chain.slice(own + 1).at(-1) ?? null,
    clauses: await findCitingClauses(context, shown.record),
    dependents: found.flatMap(({ id, via, other: _, ...rest }) => {
      const summary = summaries.get(id)
      return summary ? [{ ...rest, standard: summary, via: (via === null ? null : summaries.get(via)) ?? null }] : []
    }),
  }
}

type Index = Context['index']
type Found = Dependent & { readonly other: DatedStandard }

async function whatNames(
  index: Index,
  record: StandardRecord,
  { status, asOf }: { readonly status: StatusName; readonly asOf: Day },
): Promise<Found[]> {
  const { dated, undated } = namedKeys(record)
  const others = await index.naming([...dated, ...undated], asOf)
  const byId = new Map(others.map(other => [other.record.id, other]))
  return findDependents(record, status, others).flatMap(one => {
    const other = byId.get(one.id)
    return other ? [{ ...one, other }] : []
  })
}

/** An adopted text that has changed leaves those that name the adopting standard with a text to look at again. */
async function throughAdopters(
  index: Index,
  direct: readonly Found[],
  { subject, asOf }: { readonly subject: string; readonly asOf: Day },
): Promise<(Found & { readonly via: string })[]> {
  const seen = new Set([subject, ...direct.map(one => one.id)])
  const further: (Found & { readonly via: string })[] = []
  for (const { id: via, other, type, advice } of direct) {
    if (type !== 'adopts' || advice === 'none') continue
    // Of what they name, the adopted part may have changed.
    for (const one of await whatNames(index, other.record, { status: 'partly-replaced', asOf })) {
      if (seen.has(one.id)) continue
      seen.add(one.id)
      further.push({ ...one, via })
    }
  }
  return further
}
