import type { Finding } from '@biaochi/core/finding.ts'
import { findStandardBySlug, loadStandard } from '../store/standard.ts'
import type { Context } from './context.ts'
import { describeRetraction } from './find-record.ts'

/** A record that was taken out, found by its address. */
export interface FoundRetraction {
  /** Address of the record that it was merged into; null when it was merged into none. */
  readonly into: string | null
  /** Says that it was taken out, and why. */
  readonly finding: Finding
}

/** Finds the record that was taken out of the registry and had an address, or has an id; null when there is none. */
export async function findRetraction({ store }: Context, slugOrId: string): Promise<FoundRetraction | null> {
  const found = (await findStandardBySlug(store.read, slugOrId)) ?? (await loadStandard(store.read, slugOrId))
  const { retracted } = found?.record ?? {}
  if (!found || !retracted) return null
  const target = retracted.into === null ? null : await loadStandard(store.read, retracted.into)
  return { into: target?.slug ?? null, finding: await describeRetraction(store.read, slugOrId, found.record) }
}
