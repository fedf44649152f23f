import type { Num, SourcePlace } from '../../model/block.ts'

/** What our own writing says of an element beside what STS has a place for. */
export type OwnFacts = ReadonlyMap<string, string>

/** The number of a piece of our own writing. */
export function numberOfFacts(facts: OwnFacts): Num | null {
  const computed = facts.get('computed') ?? null
  const stated = facts.get('stated') ?? null
  const printed = facts.get('printed')
  if (computed === null && stated === null && !facts.has('numbered')) return null
  return { computed, stated, isAutomatic: facts.has('automatic'), ...(printed === undefined ? {} : { printed }) }
}

/** Where a piece stood in the source that it was first read from. */
export function placeOfFacts(facts: OwnFacts | null): { readonly place?: SourcePlace } {
  if (!facts?.has('placed')) return {}
  const place: { paragraph?: number; page?: number; line?: number } = {}
  for (const name of ['paragraph', 'page', 'line'] as const) {
    const value = ordinal(facts.get(name))
    if (value !== null) place[name] = value
  }
  return { place }
}

/** True, false, or absent. */
export function flagOf<Name extends string>(
  name: Name,
  text: string | undefined,
): { readonly [Key in Name]?: boolean } {
  return (text === 'true' || text === 'false' ? { [name]: text === 'true' } : {}) as { [Key in Name]?: boolean }
}

/** A whole number from 1 of nine digits at most; null for anything else. */
export function ordinal(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null
}
