import type { Context } from '@biaochi/server/actions/context.ts'
import { openClauseMemory } from '@biaochi/server/search/open-clause-index.ts'
import { openMemoryIndex } from '@biaochi/server/search/open-registry-index.ts'
import type { Store } from '@biaochi/server/store/store.ts'

/** A context over a store, whose clock moves on by a second and whose ids count up. */
export function makeTestContext(store: Store): Context {
  let seconds = Date.UTC(2026, 0, 2, 3, 4, 5, 678) / 1000
  let ids = 0
  return {
    store,
    index: openMemoryIndex(store),
    clauses: openClauseMemory(store),
    actor: { kind: 'cli', id: null },
    now: () => new Date(seconds++ * 1000).toISOString(),
    newId: () => `id-${String(++ids).padStart(6, '0')}`,
  }
}
