import type { Store } from '../store/store.ts'
import type { RegistryIndex } from './registry-index.ts'

/** An index in memory over a store; nothing is read before the first question. */
export function createMemoryIndex(_store: Store): RegistryIndex {
  throw new Error('not built yet')
}
