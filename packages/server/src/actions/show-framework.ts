import type { Coverage } from '@biaochi/core/registry/coverage.ts'
import type { Day } from '@biaochi/core/registry/date.ts'
import type { Framework } from '@biaochi/core/registry/framework.ts'
import type { Context } from './context.ts'

/** A framework with what it holds on a day. */
export interface FrameworkView {
  readonly framework: Framework
  readonly coverage: Coverage
  /** Every version, oldest first. */
  readonly versions: readonly { readonly version: number; readonly from: Day }[]
}

/** A framework as of a day, in the version that held then (the first one for days before it); null for an unknown id. */
export async function showFramework(_context: Context, _id: string, _asOf: Day): Promise<FrameworkView | null> {
  throw new Error('not built yet')
}
