import type { StandardRecord } from '@biaochi/core/registry/standard.ts'
import { findStandardsByKey } from '../store/standard.ts'
import type { Reader } from '../store/store.ts'
import { ownKeys } from './registry-document.ts'

/** Records whose own numbers have these look-up keys, the oldest first; keys without one are left out. */
export async function findOwners(
  reader: Reader,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly StandardRecord[]>> {
  const owners = new Map<string, readonly StandardRecord[]>()
  for (const [key, carriers] of await findStandardsByKey(reader, keys)) {
    const own = carriers.map(({ record }) => record).filter(record => ownKeys(record).includes(key))
    if (own.length > 0)
      owners.set(
        key,
        own.sort((a, b) => (a.id < b.id ? -1 : 1)),
      )
  }
  return owners
}
