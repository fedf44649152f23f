import type { Finding } from '@biaochi/core/finding.ts'
import type { Store } from '../store/store.ts'
import { MemorySearch } from './memory-search.ts'
import { registrySchema } from './registry-document.ts'
import type { RegistryIndex } from './registry-index.ts'
import { readRelease } from './registry-release.ts'
import { makeRegistrySource } from './registry-source.ts'
import { searchRegistry } from './search-registry.ts'
import { SegmentSearch } from './segment-search.ts'

/** Where the files of an index are, and who is told when they can't be used or written. */
export interface IndexPlace {
  readonly folder: string
  readonly report: (finding: Finding) => void
}

/** An index over a store, in the files of a folder; nothing is read before the first question. */
export function openRegistryIndex(store: Store, { folder, report }: IndexPlace): RegistryIndex {
  const source = makeRegistrySource(store)
  return searchRegistry(store, new SegmentSearch({ folder, schema: registrySchema(readRelease()), source, report }))
}

/** An index over a small store, in memory; nothing is read before the first question. */
export function openMemoryIndex(store: Store): RegistryIndex {
  return searchRegistry(store, new MemorySearch(registrySchema('memory'), makeRegistrySource(store)))
}
