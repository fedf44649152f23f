import type { Text } from '@biaochi/core/finding.ts'
import type { Day } from '@biaochi/core/registry/date.ts'
import { listFrameworks as loadFrameworks } from '../store/framework.ts'
import type { Context } from './context.ts'

/** A framework in a list, in its newest version. */
export interface FrameworkEntry {
  readonly id: string
  readonly version: number
  readonly from: Day
  readonly title: Text
}

/** Every framework, by id. */
export async function listFrameworks(context: Context): Promise<FrameworkEntry[]> {
  const newest = new Map<string, FrameworkEntry>()
  for (const { id, version, from, title } of await loadFrameworks(context.store.read)) {
    newest.set(id, { id, version, from, title })
  }
  return [...newest.values()]
}
