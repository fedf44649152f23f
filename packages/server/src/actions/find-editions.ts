import { parseNumber } from '@biaochi/core/number/parse.ts'
import type { Day } from '@biaochi/core/registry/date.ts'
import type { StandardSummary } from '@biaochi/core/registry/query.ts'
import type { Context } from './context.ts'

/** What a number stands for, one without a year included. */
export interface FoundEditions {
  /** The record that carries it; for a number without a year the newest edition in force, else the newest; null for none. */
  readonly standard: StandardSummary | null
  /** Every edition, the oldest first, of a number that was given without a year; empty for any other. */
  readonly editions: readonly StandardSummary[]
}

/** Finds the record of a number, or the editions of one without a year, of which the newest in force is meant. */
export async function findEditions({ index }: Context, number: string, asOf: Day): Promise<FoundEditions> {
  const [standard] = await index.resolve(number, asOf)
  if (standard) return { standard, editions: [] }
  const parsed = parseNumber(number)
  const editions = parsed.normal === null || parsed.year !== null ? [] : await index.otherYears(parsed.normal, asOf)
  return { standard: newestInForce(editions), editions }
}

/** Of the editions of a number, the oldest first, the newest in force, else the newest; null for none. */
export function newestInForce(editions: readonly StandardSummary[]): StandardSummary | null {
  const holds = editions.filter(({ status }) => status === 'in-force' || status === 'partly-replaced')
  return holds.at(-1) ?? editions.at(-1) ?? null
}
