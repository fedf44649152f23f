import { isDeepStrictEqual } from 'node:util'
import type { EngineServer } from './child.ts'
import type { BenchQuery } from './engine.ts'

/** How the answers of a peer differ from ours: totals, counts of facets, and the records themselves where they are few. */
export async function compareAnswers(
  us: EngineServer,
  peer: EngineServer,
  queries: readonly BenchQuery[],
): Promise<string[]> {
  const differences: string[] = []
  for (const query of queries) {
    const [{ answer: ours }, { answer: theirs }] = [await us.ask(query), await peer.ask(query)]
    const say = (what: string): number => differences.push(`${peer.name}: ${query.kind} “${query.text}”: ${what}`)
    if (ours.total !== theirs.total) say(`${theirs.total} records, we find ${ours.total}`)
    else if (!isDeepStrictEqual(ours.facets, theirs.facets)) say('counts of facets differ')
    else if (ours.hits.length !== theirs.hits.length) say(`${theirs.hits.length} hits, we give ${ours.hits.length}`)
    else if (!isDeepStrictEqual((await us.all(query))?.toSorted(), (await peer.all(query))?.toSorted()))
      say('other records')
  }
  return differences
}
