import type { SearchPort } from '@biaochi/core/search/search-port.ts'
import type { Store } from '../store/store.ts'
import { clauseSchema } from './clause-document.ts'
import { makeClauseSource } from './clause-source.ts'
import { MemorySearch } from './memory-search.ts'
import type { IndexPlace } from './open-registry-index.ts'
import { readRelease } from './registry-release.ts'
import { SegmentSearch } from './segment-search.ts'

/** An index of clauses in the files of a folder; nothing is read before the first question. */
export function openClauseIndex(store: Store, { folder, report }: IndexPlace): SearchPort {
  return new SegmentSearch({ folder, schema: clauseSchema(readRelease()), source: makeClauseSource(store), report })
}

/** An index of clauses in memory; nothing is read before the first question. */
export function openClauseMemory(store: Store): SearchPort {
  return new MemorySearch(clauseSchema('memory'), makeClauseSource(store))
}
