import type { ChainLink, ChainSource } from '@biaochi/core/registry/chain.ts'
import { type Edge, eachEdge, isReplacing } from '@biaochi/core/registry/edges.ts'
import { effectOf } from '@biaochi/core/registry/status.ts'
import type { IndexRow } from './index-row.ts'
import type { Lookups } from './lookups.ts'

/** The replacements among the rows, as chains are found from. */
export function chainSource(lookups: Lookups): ChainSource {
  const linksOf = (id: string, direction: Edge['direction']): ChainLink[] => {
    const row = lookups.byId.get(id)
    if (!row) return []
    return eachEdge(row.record, lookups.around(row)).flatMap(edge => {
      if (!edge.record || edge.direction !== direction || !isReplacing(edge.type)) return []
      const [newer, older] = direction === 'out' ? [id, edge.record.id] : [edge.record.id, id]
      return { older, newer, partly: edge.type === 'replaces-partly' }
    })
  }
  const place = (id: string) => placeInTime(lookups.byId.get(id))
  return {
    predecessors: id => linksOf(id, 'out'),
    successors: id => linksOf(id, 'in'),
    compare: (a, b) => (place(a) < place(b) ? -1 : 1),
  }
}

/** Sorts by the day it took effect, then by number. */
function placeInTime(row: IndexRow | undefined): string {
  if (!row) return ''
  return `${effectOf(row.record) ?? row.issued ?? ''} ${row.order} ${row.id}`
}
