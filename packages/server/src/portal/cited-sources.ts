import type { Figure, Programme } from '@biaochi/core/evaluation/programme.ts'
import type { PlacedStandard } from '@biaochi/core/registry/coverage.ts'
import type { Source, SourceTier } from '@biaochi/core/registry/standard.ts'
import { showFramework } from '../actions/show-framework.ts'
import type { Visit } from './page.ts'

/** Tiers from the best down. */
export const sourceTiers: readonly SourceTier[] = ['official', 'press', 'secondary']

/** What a source is used for: the plan document, a figure, or a standard. */
export type SourceUse =
  | { readonly plan: Programme['document'] }
  | { readonly figure: Figure }
  | { readonly standard: PlacedStandard }

/** A source with everything that it is used for. */
export interface CitedSource {
  readonly source: Source
  readonly uses: SourceUse[]
}

/** Sources of the programme and of its framework; those that say the same are one; official ones first, then as they are met. */
export async function citedSources(visit: Visit): Promise<CitedSource[]> {
  const { programme } = visit.facts
  if (!programme) return []
  const found = new Map<string, CitedSource>()
  const add = (source: Source, use: SourceUse) => {
    const key = `${source.tier} ${source.text}`
    const known = found.get(key)
    if (known) known.uses.push(use)
    else found.set(key, { source, uses: [use] })
  }
  add(programme.document.source, { plan: programme.document })
  for (const figure of programme.figures) add(figure.source, { figure })
  const view = await showFramework(visit.context, programme.framework, visit.asOf)
  for (const standard of Object.values(view?.coverage.standards ?? {})) {
    for (const source of standard.record.sources) add(source, { standard })
  }
  return [...found.values()].sort((a, b) => sourceTiers.indexOf(a.source.tier) - sourceTiers.indexOf(b.source.tier))
}
